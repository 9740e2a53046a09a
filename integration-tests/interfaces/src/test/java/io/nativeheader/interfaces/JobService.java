package io.nativeheader.interfaces;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/** An application class that receives the interface in its constructor, so that tests can mock it. */
final class JobService {

    private final Jobs jobs;

    JobService(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Returns the name of the first job if the queue is urgent, or an empty string. */
    String urgent(String queueName) {
        try (queue queue = jobs.queue_open(queueName)) {
            return jobs.queue_urgency(queue) == urgency.NOW
                    ? jobs.queue_first(queue).name()
                    : "";
        }
    }

    boolean add(queue queue, int id, String name) {
        try (Arena arena = Arena.ofConfined()) {
            jobs.queue_add(
                    queue,
                    job.allocate(arena).id(id).urgency(urgency.SOON.value()).name(name));
            return true;
        } catch (ErrnoException full) {
            return false;
        }
    }

    List<Integer> work(queue queue) {
        List<Integer> done = new ArrayList<>();
        jobs.queue_work(queue, (data, job) -> {
            done.add(job.id());
            return 0;
        });
        return done;
    }
}
