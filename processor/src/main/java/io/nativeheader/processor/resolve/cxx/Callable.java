package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import java.util.List;
import java.util.Optional;

/**
 * Something of C++ that a Java method calls: a function, a constructor, a field's value.
 *
 * @param javaName the wanted name of the method
 * @param name the qualified C++ name
 * @param stub the wanted name of the stub
 * @param target what the stub calls
 * @param object the class of the object on which it is called; empty for a static call
 * @param result empty for a constructor and everything else that creates an object of {@code created}
 * @param created the class of the object that it creates; empty if it does not create one
 * @param isNoexcept whether it cannot throw
 */
record Callable(
        String javaName,
        String name,
        String stub,
        CxxTarget target,
        Optional<CxxClass> object,
        List<CxxParameter> parameters,
        Optional<CxxType> result,
        Optional<CxxClass> created,
        boolean isNoexcept,
        Documentation documentation) {

    Callable {
        parameters = List.copyOf(parameters);
    }

    /** Returns the same call without its last parameters. */
    Callable withFirst(int count) {
        return new Callable(
                javaName,
                name,
                stub,
                target,
                object,
                parameters.subList(0, count),
                result,
                created,
                isNoexcept,
                documentation);
    }

    /** Returns the number of arguments without which it cannot be called. */
    int required() {
        int count = parameters.size();
        while (count > 0 && parameters.get(count - 1).hasDefault()) {
            count--;
        }
        return count;
    }
}
