package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutAllocation;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the allocator and arena parameters that a method uses, for its result or for objects that C retains. */
final class Allocators {

    private Allocators() {}

    static Set<String> used(MethodDeclaration method) {
        Set<String> used = new HashSet<>();
        of(method.resultConversion()).ifPresent(used::add);
        method.parameters().forEach(parameter -> of(parameter.conversion()).ifPresent(used::add));
        return used;
    }

    private static Optional<String> of(ResultConversion conversion) {
        return switch (conversion) {
            case ResultConversion.RecordValue value -> Optional.of(value.allocatorParameter());
            case ResultConversion.Indirect indirect -> Optional.of(indirect.allocatorParameter());
            case ResultConversion.OwnedByArena owned -> Optional.of(owned.arena());
            case ResultConversion.Out out -> of(out.value());
            case ResultConversion.Nothing _,
                    ResultConversion.AsIs _,
                    ResultConversion.Sized _,
                    ResultConversion.BooleanConversion _,
                    ResultConversion.ZeroExtended _,
                    ResultConversion.RecordPointer _,
                    ResultConversion.FunctionPointerOf _,
                    ResultConversion.StringCopy _,
                    ResultConversion.OwnedHandle _,
                    ResultConversion.OutRecord _,
                    ResultConversion.EnumOf _,
                    ResultConversion.TakenOver _,
                    ResultConversion.BorrowedObject _,
                    ResultConversion.SizedText _,
                    ResultConversion.Decoded _,
                    ResultConversion.View _,
                    ResultConversion.Elements _ -> Optional.empty();
            case ResultConversion.OwnedObject owned -> Optional.of(owned.arenaParameter());
        };
    }

    private static Optional<String> of(ArgumentConversion conversion) {
        return switch (conversion) {
            case ArgumentConversion.Callback(Lifetime.OfArena arena, var onError) -> Optional.of(arena.parameter());
            case ArgumentConversion.UserObject(Lifetime.OfArena arena) -> Optional.of(arena.parameter());
            case ArgumentConversion.OutMemory memory
            when memory.allocation() instanceof OutAllocation.OfAllocator allocator ->
                Optional.of(allocator.parameter());
            default -> Optional.empty();
        };
    }
}
