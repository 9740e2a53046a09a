package io.nativeheader.showcase;

import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.SetsErrno;

@NativeHeader({"dirent.h", "sys/stat.h", "stdlib.h"})
interface Posix {

    @Owned(free = "closedir")
    @SetsErrno
    DIR opendir(String name);

    dirent readdir(DIR directory);

    @Out
    @SetsErrno
    stat stat(String path);

    boolean S_ISDIR(int mode);

    void qsort(long[] base, @Length("base") long count, long size, __compar_fn_t order);
}
