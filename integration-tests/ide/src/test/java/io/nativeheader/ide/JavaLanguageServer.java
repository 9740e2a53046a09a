package io.nativeheader.ide;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;

/** The server's requests, with those that Eclipse adds to the protocol. */
interface JavaLanguageServer extends LanguageServer {

    /**
     * Builds what changed, after the builds that already wait.
     *
     * @param everything whether to build the whole workspace instead
     */
    @JsonRequest("java/buildWorkspace")
    CompletableFuture<Object> buildWorkspace(boolean everything);
}
