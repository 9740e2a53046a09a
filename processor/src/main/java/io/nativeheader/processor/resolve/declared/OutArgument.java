package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutAllocation;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutMemory;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.Optional;

/** Determines the memory to which C writes the result of a declared method: {@code @Out sqlite3 sqlite3_open(String name)}. */
final class OutArgument {

    private final DeclaredCall call;
    private final TypeMapper mapper;
    private final CDisplay display;

    OutArgument(DeclaredCall call, TypeMapper mapper, CDisplay display) {
        this.call = call;
        this.mapper = mapper;
        this.display = display;
    }

    /** Returns the memory of an out-parameter; empty after reporting an error. */
    Optional<OutMemory> memory(ArgumentMapping.Slot.Result slot) {
        CallSignature.Parameter c = call.signature().parameters().get(slot.index());
        if (c.declaration().length() > 1) {
            call.misplaced(
                    "@Out",
                    "a pointer to one value, but C writes " + c.declaration().length() + " values to " + c.name()
                            + ": declare it as an array",
                    call.request().origin());
            return Optional.empty();
        }
        Optional<OutMatcher.Out> out = DeclaredResult.out(call, c, mapper);
        if (out.isEmpty()) {
            reportType(c);
            return Optional.empty();
        }
        OutMemory memory = out.get().memory();
        OutAllocation allocation = out.get().layout().isPresent() ? memory.allocation() : recordAllocation();
        return Optional.of(new OutMemory(memory.size(), memory.alignment(), allocation));
    }

    private OutAllocation recordAllocation() {
        return call.allocator()
                .<OutAllocation>map(allocator -> new OutAllocation.OfAllocator(allocator.name()))
                .orElseGet(OutAllocation.Automatic::new);
    }

    private void reportType(CallSignature.Parameter c) {
        call.diagnostics()
                .error(
                        new MethodProblem.OutType(
                                c.name(),
                                call.request().result().display(),
                                display.type(c.declaration().type()),
                                OutMatcher.matches(c.declaration().type(), mapper).stream()
                                        .map(one -> one.type().display())
                                        .toList(),
                                call.cDeclaration()),
                        call.request().origin());
    }
}
