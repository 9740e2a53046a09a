package io.nativeheader.processor.parse.cxx;

import java.util.regex.Pattern;

/** Names template instances for Java: {@code Stack_int} for {@code shapes::Stack<int>}. */
final class InstanceNames {

    private static final Pattern QUALIFIER = Pattern.compile("\\w+::");
    private static final Pattern OTHER = Pattern.compile("\\W+");

    private InstanceNames() {}

    /** Returns the last name of a type, with its template arguments. */
    static String of(String qualified) {
        String last = QUALIFIER.matcher(CxxNaming.last(qualified)).replaceAll("");
        String words = last.replace("*", " ptr ").replace("&", " ref ").replace("-", " minus ");
        return OTHER.matcher(words.strip()).replaceAll("_").replaceAll("_+$", "");
    }
}
