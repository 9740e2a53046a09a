package io.nativeheader.processor.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The flags of {@code clangArgs}, sorted by their effect on the platform. {@code -mno-sse}, which kernels are compiled with, is neither foreign nor a
 * layout flag: compilers then reject functions that pass a {@code double}, but pass everything else as before.
 *
 * @param foreign flags that select another target or calling convention: {@code --target=aarch64-linux-gnu}, {@code -m32}, {@code -mregparm=3}
 * @param layouts flags that change the size, alignment or signedness of types: {@code -fshort-enums}, {@code -fpack-struct=1}
 * @param others all flags except the foreign ones, in order
 */
public record PlatformFlags(List<String> foreign, List<String> layouts, List<String> others) {

    /** Flags that take the next word as their value. */
    private static final Set<String> BEFORE_A_VALUE =
            Set.of("-target", "--target", "-triple", "-target-abi", "-target-cpu", "-arch");

    private static final Pattern FOREIGN = Pattern.compile("-{1,2}target([=-].*)?|-triple|-arch|-m(16|31|32|x32|iamcu)"
            + "|-E[BL]|-m(big|little)-endian|-mabi=.*|-mfloat-abi=.*|-m(soft|hard)-float|-mregparm=.*|-mrtd"
            + "|-f(pcc|reg)-struct-return");

    private static final Pattern LAYOUTS = Pattern.compile("-f(no-)?short-(enums|wchar)|-fpack-struct(=.*)?"
            + "|-f(no-)?(un)?signed-(char|bitfields)|-fmax-type-align=.*|-f(xl|apple)-pragma-pack|-fms-layout-compatibility"
            + "|-m(no-)?(align-double|ms-bitfields)|-m(96|128)bit-long-double|-mlong-double-\\d+"
            + "|-mstructure-size-boundary=.*");

    public PlatformFlags {
        foreign = List.copyOf(foreign);
        layouts = List.copyOf(layouts);
        others = List.copyOf(others);
    }

    static PlatformFlags of(List<String> flags) {
        List<String> foreign = new ArrayList<>();
        List<String> layouts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            String flag = flags.get(i);
            if (FOREIGN.matcher(flag).matches()) {
                boolean hasValue = BEFORE_A_VALUE.contains(flag) && i + 1 < flags.size();
                foreign.add(hasValue ? flag + " " + flags.get(++i) : flag);
                continue;
            }
            if (LAYOUTS.matcher(flag).matches()) {
                layouts.add(flag);
            }
            others.add(flag);
        }
        return new PlatformFlags(foreign, layouts, others);
    }
}
