#include "callbacks.hpp"

#include <exception>
#include <thread>

namespace callbacks {

namespace {

/** Runs the function on another thread, waits, and throws what it threw. */
void on_a_thread(const std::function<void()> &function) {
    std::exception_ptr failure;
    std::thread thread([&] {
        try {
            function();
        } catch (...) {
            failure = std::current_exception();
        }
    });
    thread.join();
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}

int apply(const std::function<int(int)> &function, int value) {
    return function(value);
}

std::string transform(std::function<std::string(const std::string &)> function, const std::string &text) {
    return function(text);
}

void repeat(int times, const std::function<void()> &action) {
    for (int i = 0; i < times; i++) {
        action();
    }
}

bool all(const std::vector<int> &values, const std::function<bool(int)> &predicate) {
    for (int value : values) {
        if (!predicate(value)) {
            return false;
        }
    }
    return true;
}

bool is_empty(const std::function<void()> &function) {
    return !function;
}

int apply_with_object(const std::function<int(int)> &function, int value) {
    Bell bell;
    return function(value);
}

std::string message_of(const std::function<void()> &function) {
    try {
        function();
    } catch (const std::exception &e) {
        return e.what();
    }
    return "none";
}

int apply_on_a_thread(const std::function<int(int)> &function, int value) {
    int result = 0;
    on_a_thread([&] { result = function(value); });
    return result;
}

int apply_without_throwing(const std::function<int(int)> &function, int value) noexcept {
    return function(value);
}

int sum_of_sizes(const std::function<int(const std::vector<Bell> &)> &sum, int count) {
    return sum(std::vector<Bell>(static_cast<std::size_t>(count)));
}

void Bell::ring(int times) const {
    for (const auto &listener : listeners_) {
        listener(times);
    }
}

void Bell::ring_on_a_thread(int times) const {
    on_a_thread([&] { ring(times); });
}

std::string Job::run(int steps) {
    listener_->started("job");
    int sum = 0;
    for (int i = 1; i <= steps; i++) {
        sum += listener_->progress(i, steps);
    }
    return std::to_string(sum) + " " + listener_->finish();
}

std::string Job::run_on_a_thread(int steps) {
    std::string result;
    on_a_thread([&] { result = run(steps); });
    return result;
}

}
