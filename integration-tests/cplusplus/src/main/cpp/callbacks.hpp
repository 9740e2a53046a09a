#ifndef CALLBACKS_HPP
#define CALLBACKS_HPP

#include "live.hpp"
#include <functional>
#include <memory>
#include <string>
#include <vector>

/** C++ that calls Java. */
namespace callbacks {

// During the call.
int apply(const std::function<int(int)> &function, int value);
std::string transform(std::function<std::string(const std::string &)> function, const std::string &text);
void repeat(int times, const std::function<void()> &action);
bool all(const std::vector<int> &values, const std::function<bool(int)> &predicate);
bool is_empty(const std::function<void()> &function);

/** Calls the function, and destroys a counted object as the exception passes. */
int apply_with_object(const std::function<int(int)> &function, int value);

/** Returns what() of the exception that the function throws, and "none" if it throws none. */
std::string message_of(const std::function<void()> &function);

/** Calls the function on another thread, and waits. An exception of the function passes to the caller. */
int apply_on_a_thread(const std::function<int(int)> &function, int value);

/** Calls the function in a function that must not throw. */
int apply_without_throwing(const std::function<int(int)> &function, int value) noexcept;

class Bell;

/** Lends objects to the function. */
int sum_of_sizes(const std::function<int(const std::vector<Bell> &)> &sum, int count);

/** Calls the listeners that it keeps. */
class Bell {
public:
    void on_ring(std::function<void(int)> listener) { listeners_.push_back(std::move(listener)); }
    void ring(int times) const;
    void ring_on_a_thread(int times) const;
    void clear() { listeners_.clear(); }
    int size() const { return static_cast<int>(listeners_.size()); }
    static int live() { return live::Count<Bell>::live(); }

private:
    std::vector<std::function<void(int)>> listeners_;
    live::Count<Bell> count_;
};

/** An interface that Java can implement. */
class Listener {
public:
    Listener() = default;
    virtual ~Listener() = default;

    virtual void started(const std::string &name) = 0;
    virtual int progress(int done, int total) = 0;
    virtual std::string finish() { return "finished"; }
    virtual int progress(const std::string &phase) { return static_cast<int>(phase.size()); }
    static int live() { return live::Count<Listener>::live(); }

private:
    live::Count<Listener> count_;
};

/** A class between Listener and Java, which hides an overload. */
class PatientListener : public Listener {
public:
    int progress(int done, int total) override { return total - done; }
};

/** Made for derived classes: its constructor is protected, and the function to implement is private. */
class Step {
public:
    virtual ~Step() = default;

    int run(int value) { return times_ * changed(value) + offset(); }
    virtual std::string name() const final { return "step"; }
    static int live() { return live::Count<Step>::live(); }

protected:
    explicit Step(int times) : times_(times) {}
    virtual int offset() const { return 1; }

private:
    virtual int changed(int value) = 0;

    int times_;
    live::Count<Step> count_;
};

/** Has virtual functions that take pointers, and one that Java cannot override. */
class Filter {
public:
    Filter() = default;
    virtual ~Filter() = default;

    int double_each(int value) {
        return visit([](int each) { return 2 * each; }, value);
    }
    std::string copy(const std::string &text) { return std::to_string(write(text.data(), text.size())); }
    virtual std::size_t write(const char *bytes, std::size_t size) { return bytes == nullptr ? 0 : size; }
    virtual int visit(int (*function)(int), int value) { return function(value) + 1; }
    virtual const int &reference() const { return number_; }
    static int live() { return live::Count<Filter>::live(); }

private:
    int number_ = 7;
    live::Count<Filter> count_;
};

/** Has one pure function. */
class Rule {
public:
    virtual ~Rule() = default;
    virtual int next(int value) const = 0;
};

/** Has one pure function with as many parameters as that of its base. */
class RepeatedRule : public Rule {
public:
    explicit RepeatedRule(int value) : value_(value) {}
    int next(int value) const override { return repeats(value) * value_; }
    virtual int repeats(int value) const = 0;

private:
    int value_;
};

/** Calls a function that does not return to its caller unless it throws. */
inline void fail_by(void (*fail)(int) __attribute__((noreturn)))
{
    fail(5);
}

/** Reports to a listener that it does not own. */
class Job {
public:
    explicit Job(Listener *listener) : listener_(listener) {}

    std::string run(int steps);
    std::string run_on_a_thread(int steps);
    static int live() { return live::Count<Job>::live(); }

private:
    Listener *listener_;
    live::Count<Job> count_;
};

/** Owns its listener. */
class OwningJob {
public:
    explicit OwningJob(std::unique_ptr<Listener> listener) : listener_(std::move(listener)) {}

    std::string run(int steps) { return Job(listener_.get()).run(steps); }
    static int live() { return live::Count<OwningJob>::live(); }

private:
    std::unique_ptr<Listener> listener_;
    live::Count<OwningJob> count_;
};

}

#endif
