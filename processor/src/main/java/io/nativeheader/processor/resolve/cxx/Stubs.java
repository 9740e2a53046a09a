package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Link;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.resolve.type.StubNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stubs of a C++ header. */
final class Stubs {

    static final NativeLayout ADDRESS = NativeLayout.Scalar.natural(Carrier.ADDRESS);

    /** The object on which a stub calls a member function. */
    static final CxxStub.Parameter SELF = new CxxStub.Parameter(CTypes.POINTER, "self");

    private final StubNames names;
    private final TargetSet targets;
    private final List<CxxStub> all = new ArrayList<>();
    private final Map<CxxTarget.Access, Call> accesses = new HashMap<>();
    private Call destructorOfShares;

    Stubs(StubNames names, TargetSet targets) {
        this.names = names;
        this.targets = targets;
    }

    List<CxxStub> all() {
        return List.copyOf(all);
    }

    /** Returns an unused name for a stub. */
    String name(String wanted) {
        return names.of(wanted.replaceAll("[^A-Za-z0-9_]+", "_"));
    }

    /** Adds a stub and returns the call of it. */
    Call add(CxxStub stub, String function, List<NativeLayout> arguments, Optional<NativeLayout> result) {
        all.add(stub);
        Link link = new Link(stub.name(), Route.HELPER, result.orElse(null), arguments, -1, List.of());
        boolean throwsItself = stub.target() instanceof CxxTarget.Delete && !stub.isNoexcept();
        return new Call(
                function, stub.name() + "_helper", false, false, throwsItself, PerTarget.of(targets, _ -> link));
    }

    Call destructor(CxxClass type, ObjectType object) {
        CxxStub stub = new CxxStub(
                name(type.name() + "_destroy"),
                "void",
                List.of(SELF),
                new CxxTarget.Delete(object),
                List.of(),
                new CxxForm.Nothing(),
                type.isNothrowDestructible(),
                type.qualifiedName() + "::~" + simpleName(type) + "()",
                type.source().location().toString());
        return add(stub, type.qualifiedName() + "::~" + simpleName(type), List.of(ADDRESS), Optional.empty());
    }

    /** Returns the stub that destroys Java's share of an object. All shared pointers use the same one. */
    Call destructorOfShares() {
        if (destructorOfShares == null) {
            ObjectType share = new ObjectType("std::shared_ptr<void>", "std::shared_ptr<void>");
            CxxStub stub = new CxxStub(
                    name("cxx_share_destroy"),
                    "void",
                    List.of(SELF),
                    new CxxTarget.Delete(share),
                    List.of(),
                    new CxxForm.Nothing(),
                    true,
                    "std::shared_ptr<void>::~shared_ptr()",
                    "");
            destructorOfShares = add(stub, "std::shared_ptr<void>::~shared_ptr", List.of(ADDRESS), Optional.empty());
        }
        return destructorOfShares;
    }

    /** Returns the stub through which Java accesses containers of a type: {@code std::vector<int>}. */
    Call access(String container, boolean isConst, CxxContents contents) {
        CxxTarget.Access target = new CxxTarget.Access(container, isConst);
        return accesses.computeIfAbsent(target, _ -> {
            CxxStub stub = new CxxStub(
                    name("cxx_access"),
                    CTypes.POINTER,
                    List.of(
                            SELF,
                            new CxxStub.Parameter("int", "arg0"),
                            new CxxStub.Parameter("long long", "arg1"),
                            new CxxStub.Parameter(CTypes.POINTER, "arg2")),
                    target,
                    List.of(
                            new CxxArgument.Value("self", "void *"),
                            new CxxArgument.Value("arg0", "int"),
                            new CxxArgument.Value("arg1", "long long"),
                            new CxxArgument.Value("arg2", "void *")),
                    new CxxForm.Encoded(contents, false),
                    false,
                    container,
                    "");
            return add(
                    stub,
                    container,
                    List.of(
                            ADDRESS,
                            NativeLayout.Scalar.natural(Carrier.INT),
                            NativeLayout.Scalar.natural(Carrier.LONG),
                            ADDRESS),
                    Optional.of(ADDRESS));
        });
    }

    private static String simpleName(CxxClass type) {
        String name = type.qualifiedName().replaceFirst("<.*", "");
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
