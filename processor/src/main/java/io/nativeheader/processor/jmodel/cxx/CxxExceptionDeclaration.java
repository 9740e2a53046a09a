package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import java.util.Optional;

/**
 * The Java exception of a C++ exception class: {@code public class ParseErrorException extends CxxException}.
 *
 * @param cName {@code shapes::ParseError}
 * @param object the Java class of the C++ object, which the exception's {@code object()} returns
 * @param thrown the type of the C++ object
 * @param base the Java exception of the nearest base class of the header; empty for {@code CxxException}
 * @param isGenerated whether the interface generates the Java class; otherwise another one of the package does
 */
public record CxxExceptionDeclaration(
        JavaClass type,
        String cName,
        JavaClass object,
        ObjectType thrown,
        Optional<JavaClass> base,
        boolean isGenerated) {}
