package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.request.InterfaceRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an interface was generated from, as a rule of make: when a header is newer than the class file, it is to be compiled again. For who
 * goes by content, the SHA-256 of each follows in a comment.
 */
final class MakeRule {

    private MakeRule() {}

    /*
     * p/Phy.class: /home/me/phy/src/main/c/phy.h \
     *  /usr/include/stdint.h
     * # 9f86d0… /home/me/phy/src/main/c/phy.h
     */
    static String rule(InterfaceRequest request, CHeader header) {
        StringBuilder rule = new StringBuilder(escaped(classFile(request))).append(":");
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

    /** Of the class whose source file has the interface. */
    private static String classFile(InterfaceRequest request) {
        String outer = request.type().name().replaceFirst("\\..*", "");
        String folder = request.type().packageName().replace('.', '/');
        return (folder.isEmpty() ? "" : folder + "/") + outer + ".class";
    }

    private static String escaped(String path) {
        return path.replace("$", "$$").replace("#", "\\#").replace(" ", "\\ ");
    }
}
