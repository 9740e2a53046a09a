package io.nativeheader.interfaces;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/** An application's class, which is handed the interface. */
final class JobService {

    private final Jobs jobs;

    JobService(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The name of the first job, where there is one and it is urgent. */
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
