package io.nativeheader.reallibraries.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("restricted") // reinterpret: the memory behind a void *
class SystemMacrosTest {

    private final SystemMacros system = new SystemMacrosNative();

    @Test
    void usesAnIoctlRequestDefinedByAMacro() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment fds = arena.allocate(ValueLayout.JAVA_INT, 2);
            system.pipe(fds);
            int out = fds.getAtIndex(ValueLayout.JAVA_INT, 0);
            int in = fds.getAtIndex(ValueLayout.JAVA_INT, 1);
            assertEquals(5, system.write(in, arena.allocateFrom("hello"), 5));
            MemorySegment waiting = arena.allocate(ValueLayout.JAVA_INT);
            system.ioctl(out, SystemMacros.FIONREAD, waiting);
            assertEquals(5, waiting.get(ValueLayout.JAVA_INT, 0));
            system.close(out);
            system.close(in);
        }
    }

    @Test
    void buildsIoctlRequestsWithMacrosAndPreambleFunctions() {
        int request = system.counters_request();
        assertEquals(0xc0106e07, request);
        assertEquals(request, system.ioc(3, 'n', 7, (int) counters.LAYOUT.byteSize()));
        assertEquals(7, system._IOC_NR(request));
        assertEquals(16, system._IOC_SIZE(request));
    }

    @Test
    void changesFileDescriptorSetsWithMacros() {
        try (Arena arena = Arena.ofConfined()) {
            fd_set set = fd_set.allocate(arena);
            system.FD_ZERO(set);
            system.FD_SET(3, set);
            system.FD_SET(77, set);
            assertEquals(1 << 3, set.segment().get(ValueLayout.JAVA_LONG, 0));
            assertEquals(1 << 13, set.segment().get(ValueLayout.JAVA_LONG, 8));
            assertNotEquals(0, system.FD_ISSET(77, set));
            assertEquals(0, system.FD_ISSET(4, set));
            system.FD_CLR(77, set);
            assertEquals(0, system.FD_ISSET(77, set));
        }
    }

    /** Sends one end of a pipe through a socket, in a control message laid out with macros. */
    @Test
    void sendsAFileDescriptorInAControlMessage() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pipe = arena.allocate(ValueLayout.JAVA_INT, 2);
            system.pipe(pipe);
            MemorySegment sockets = arena.allocate(ValueLayout.JAVA_INT, 2);
            assertEquals(0, system.socketpair(SystemMacros.AF_UNIX, SystemMacros.SOCK_STREAM, 0, sockets));

            msghdr sent = message(arena);
            cmsghdr header = system.CMSG_FIRSTHDR(sent);
            header.cmsg_level(SystemMacros.SOL_SOCKET);
            header.cmsg_type(SystemMacros.SCM_RIGHTS);
            header.cmsg_len(system.CMSG_LEN(4));
            system.CMSG_DATA(header)
                    .reinterpret(4)
                    .set(ValueLayout.JAVA_INT, 0, pipe.getAtIndex(ValueLayout.JAVA_INT, 0));
            assertNull(system.CMSG_NXTHDR(sent, header));
            assertEquals(1, system.sendmsg(sockets.getAtIndex(ValueLayout.JAVA_INT, 0), sent, 0));

            msghdr received = message(arena);
            assertEquals(1, system.recvmsg(sockets.getAtIndex(ValueLayout.JAVA_INT, 1), received, 0));
            int copy = system.CMSG_DATA(system.CMSG_FIRSTHDR(received))
                    .reinterpret(4)
                    .get(ValueLayout.JAVA_INT, 0);
            assertNotEquals(pipe.getAtIndex(ValueLayout.JAVA_INT, 0), copy);
            system.write(pipe.getAtIndex(ValueLayout.JAVA_INT, 1), arena.allocateFrom("through"), 7);
            MemorySegment buffer = arena.allocate(8);
            assertEquals(7, system.read(copy, buffer, 8));
            assertEquals("through", buffer.getString(0));
            for (MemorySegment both : new MemorySegment[] {pipe, sockets}) {
                system.close(both.getAtIndex(ValueLayout.JAVA_INT, 0));
                system.close(both.getAtIndex(ValueLayout.JAVA_INT, 1));
            }
            system.close(copy);
        }
    }

    /** Returns a message with one byte of content and space for one file descriptor. */
    private msghdr message(Arena arena) {
        iovec content = iovec.allocate(arena);
        content.iov_base(arena.allocate(1));
        content.iov_len(1);
        msghdr message = msghdr.allocate(arena);
        message.msg_iov(content);
        message.msg_iovlen(1);
        long space = system.CMSG_SPACE(4);
        message.msg_control(arena.allocate(space, 8));
        message.msg_controllen(space);
        return message;
    }

    @Test
    void changesProcessorSetsWithMacros() {
        try (Arena arena = Arena.ofConfined()) {
            cpu_set_t set = cpu_set_t.allocate(arena);
            assertEquals(0, system.sched_getaffinity(0, cpu_set_t.LAYOUT.byteSize(), set));
            int allowed = system.CPU_COUNT(set);
            assertEquals(Runtime.getRuntime().availableProcessors() > 0, allowed > 0);
            system.CPU_ZERO(set);
            system.CPU_SET(70, set);
            assertEquals(1, system.CPU_COUNT(set));
            assertNotEquals(0, system.CPU_ISSET(70, set));
            assertEquals(0, system.CPU_ISSET(0, set));
        }
    }

    @Test
    void convertsNumbersToNetworkByteOrder() {
        assertEquals(0x3412, system.htons((short) 0x1234) & 0xffff);
    }

    @Test
    void tellsFileTypesWithMacros(@TempDir Path folder) throws Exception {
        int file = (int) Files.getAttribute(Files.createFile(folder.resolve("file")), "unix:mode");
        int directory = (int) Files.getAttribute(folder, "unix:mode");
        assertNotEquals(0, system.S_ISREG(file));
        assertEquals(0, system.S_ISDIR(file));
        assertNotEquals(0, system.S_ISDIR(directory));
    }
}
