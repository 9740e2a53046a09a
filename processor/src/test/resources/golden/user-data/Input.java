package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.OnError;
import io.nativeheader.Retained;
import io.nativeheader.Symbol;
import io.nativeheader.UserData;
import java.lang.foreign.Arena;

@NativeHeader("input.h")
public interface Input {
    int each(int n, @UserData visitor visit);

    int each(int n, visitor visit, @UserData Object data);

    void subscribe(Arena arena, @Retained @UserData visitor visit);

    @Symbol("subscribe")
    void forever(@Retained visitor visit, @Retained @UserData Object data);

    int odd(int n, @UserData("data") visitor visit);

    @Symbol("each")
    int stopping(int n, @OnError("STOP") @UserData visitor visit);

    @Symbol("subscribe")
    void stoppingLater(Arena arena, @OnError("-1") @Retained @UserData visitor visit);
}
