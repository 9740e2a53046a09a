package io.nativeheader.processor.cmodel.cxx;

/**
 * A declaration that cannot be bound.
 *
 * @param name its qualified name: {@code shapes::Stack}
 * @param kind {@code class template}
 * @param reason a clause: "no declaration of the header names an instance of it"
 */
public record CxxUnbound(String name, String kind, String reason) {}
