package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests a class that uses C without C: no library defines the functions of {@link Jobs}. */
class JobServiceTest {

    private final Jobs jobs = mock();
    private final JobService service = new JobService(jobs);

    @Test
    void returnsHandlesRecordsAndEnumsFromMocks() {
        queue queue = new queue(MemorySegment.ofAddress(1));
        job job = io.nativeheader.interfaces.job.allocate(Arena.ofAuto()).name("backup");
        when(jobs.queue_open("night")).thenReturn(queue);
        when(jobs.queue_urgency(queue)).thenReturn(urgency.NOW, urgency.LATER);
        when(jobs.queue_first(queue)).thenReturn(job);
        assertEquals("backup", service.urgent("night"));
        assertEquals("", service.urgent("night"));
        verify(jobs, times(2)).queue_open("night");
        verify(jobs).queue_first(new queue(MemorySegment.ofAddress(1)));
    }

    @Test
    void matchesRecordArguments() {
        queue queue = mock();
        when(jobs.queue_add(eq(queue), argThat(job -> job != null && job.id() == 7)))
                .thenThrow(ErrnoException.of("queue_add", 28));
        assertTrue(service.add(queue, 6, "a"));
        assertFalse(service.add(queue, 7, "b"));
        verify(jobs, times(2)).queue_add(eq(queue), any(job.class));
    }

    @Test
    void callsACallbackFromAMock() {
        Arena arena = Arena.ofAuto();
        when(jobs.queue_work(any(), any(worker.class))).thenAnswer(call -> {
            worker worker = call.getArgument(1);
            worker.invoke(MemorySegment.NULL, job.allocate(arena).id(3));
            worker.invoke(MemorySegment.NULL, job.allocate(arena).id(4));
            return 2;
        });
        assertEquals(List.of(3, 4), service.work(mock()));
    }

    @Test
    void mocksFinalGeneratedClasses() {
        job job = mock();
        when(job.name()).thenReturn("mocked");
        when(jobs.queue_urgency(any())).thenReturn(urgency.NOW);
        when(jobs.queue_open("day")).thenReturn(mock(queue.class));
        when(jobs.queue_first(any())).thenReturn(job);
        assertEquals("mocked", service.urgent("day"));
    }

    @Test
    void callsCForMethodsASpyDoesNotStub() {
        Overloads half = spy(new OverloadsNative());
        doReturn(-1).when(half).check(5);
        assertEquals(-1, half.check(5));
        assertEquals(6, half.check(6));
    }
}
