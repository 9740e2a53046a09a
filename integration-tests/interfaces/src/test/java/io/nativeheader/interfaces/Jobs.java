package io.nativeheader.interfaces;

import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.UserData;

/** Methods that use every kind of generated type. */
@NativeHeader(
        value = {},
        preamble = """
                typedef struct queue queue;
                enum urgency { LATER, SOON, NOW };
                struct job { int id; enum urgency urgency; char name[16]; };
                typedef int (*worker)(void *data, struct job *job);
                queue *queue_open(const char *name);
                void queue_close(queue *queue);
                int queue_add(queue *queue, const struct job *job);
                void queue_first(queue *queue, struct job *job);
                enum urgency queue_urgency(queue *queue);
                int queue_work(queue *queue, worker work, void *data);
                """)
public interface Jobs extends JobsHeader {

    @Owned(free = "queue_close")
    queue queue_open(String name);

    @ReturnsErrno
    int queue_add(queue queue, job job);

    @Out
    job queue_first(queue queue);

    urgency queue_urgency(queue queue);

    int queue_work(queue queue, @UserData worker work);
}
