package p;

import io.nativeheader.Encoding;
import io.nativeheader.Length;
import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
public interface Input {
    void set_title(@Encoding("ISO-8859-1") String title);

    @Encoding("latin1")
    String title();

    void set_wide(String text);

    String wide();

    void set_16(String text);

    String get_16();

    void prepare16(@Encoding("UTF-16") @Length String text);

    @Encoding("UTF-16")
    String message16();

    void set_all(@Encoding("windows-1252") String[] names);
}
