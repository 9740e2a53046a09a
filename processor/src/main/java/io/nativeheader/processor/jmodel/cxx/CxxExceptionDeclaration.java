package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import java.util.Optional;

/**
 * The Java exception of a C++ exception class: {@code public class ParseErrorException extends CxxException}.
 *
 * @param cName {@code shapes::ParseError}
 * @param object the Java class of the C++ object, which the exception's {@code object()} returns
 * @param root the C++ class whose address the object's handle holds
 * @param base the Java exception of the nearest base class of the header; empty for {@code CxxException}
 * @param isGenerated whether the interface generates the Java class; otherwise another one of the package does
 */
public record CxxExceptionDeclaration(
        JavaClass type, String cName, JavaClass object, String root, Optional<JavaClass> base, boolean isGenerated) {}
