package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.naming.CallbackByJavaName;
import java.util.List;
import java.util.stream.Stream;

/** Chooses a name that no C type has, ignoring case: {@code Sqlite} for {@code sqlite3.h}, which has a type {@code sqlite3}. */
final class InterfaceName {

    private InterfaceName() {}

    static InterfaceSettings distinct(InterfaceSettings settings, CHeader header) {
        if (settings.isNameGiven()) {
            return settings;
        }
        List<String> types = Stream.concat(
                        header.tags().values().stream().flatMap(tag -> Stream.of(tag.name(), tag.tag())),
                        header.declarations().stream()
                                .filter(one -> one instanceof CTypedef typedef
                                        && CallbackByJavaName.pointer(typedef).isPresent())
                                .map(CDeclaration::name))
                .toList();
        String name = settings.type().name();
        return Stream.of(name, name.replaceFirst("(?<=\\D)\\d+$", ""), name + "Functions")
                .filter(one -> types.stream().noneMatch(one::equalsIgnoreCase))
                .findFirst()
                .map(settings::named)
                .orElse(settings);
    }
}
