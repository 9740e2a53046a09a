package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {

    int start_daemon(common common);

    void watch_daemon(on_daemon watcher);

    int DAEMON_ID(int number);

    int start_many(int count, int first);

    int open_streams(stream[] streams, int count);
}
