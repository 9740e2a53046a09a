package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.ReturnsStatus;

@NativeHeader("input.h")
public interface Input {
    @Out
    @ReturnsStatus(ok = "DB_OK", message = "db_message")
    db db_open(String name);

    @ReturnsStatus(ok = {"DB_ROW", "DB_DONE"}, message = "db_message")
    int db_step(db d);

    @ReturnsStatus(ok = "CODE_OK", message = "code_text")
    void db_sync(db d);

    @ReturnsStatus(message = "last_message")
    void db_size();
}
