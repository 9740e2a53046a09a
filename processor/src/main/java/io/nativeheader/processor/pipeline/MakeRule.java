package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.request.InterfaceRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints a make rule that recompiles an interface when one of its headers is newer than its class file. A comment lists the SHA-256 of each
 * header, for tools that compare contents.
 */
final class MakeRule {

    private MakeRule() {}

    /*
     * p/Phy.class: /home/me/phy/src/main/c/phy.h \
     *  /usr/include/stdint.h
     * # 9f86d0… /home/me/phy/src/main/c/phy.h
     */
    static String rule(InterfaceRequest request, CHeader header) {
        StringBuilder rule = new StringBuilder(escaped(request.classFile())).append(":");
        StringBuilder contents = new StringBuilder();
        String separator = " ";
        for (CHeaderFile file : header.files()) {
            Path path = Path.of(file.path()).toAbsolutePath().normalize();
            if (Files.isRegularFile(path)) {
                rule.append(separator).append(escaped(path.toString()));
                contents.append("# ")
                        .append(file.sha256())
                        .append(" ")
                        .append(path)
                        .append("\n");
                separator = " \\\n ";
            }
        }
        return rule.append("\n").append(contents).toString();
    }

    private static String escaped(String path) {
        return path.replace("$", "$$").replace("#", "\\#").replace(" ", "\\ ");
    }
}
