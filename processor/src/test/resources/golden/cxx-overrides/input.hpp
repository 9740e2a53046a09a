#include <memory>
#include <string>
#include <vector>

namespace events {

enum class Level : unsigned char { LOW = 1, HIGH = 200 };

class Event {
public:
    virtual ~Event() {}
    unsigned code = 0;
};

class Listener {
public:
    explicit Listener(int priority = 0);
    virtual ~Listener();

    /** Handles an event. @param event the event @param text what happened */
    virtual void on_event(const Event &event, const std::string &text) = 0;
    virtual bool accepts(Level level, double weight, unsigned count) const;
    virtual bool accepts(const char *name) const noexcept;
    virtual Event *pick(Event *first, Event *second);
    virtual const char *name() const;
    virtual void shorten(std::string *text) const;
    virtual std::string toString() const;

    virtual std::vector<std::string> tags(const std::vector<int> &codes, const std::vector<Event *> &events) const;

    /** Lends the objects to Java. */
    virtual void all(const std::vector<Event> &events);

    /** Copies the objects that Java returns. */
    virtual std::vector<Event> latest(int count);
    virtual std::unique_ptr<Event> make(std::shared_ptr<Event> like);
};

/** Has a virtual function that Java cannot implement. */
class Sink {
public:
    virtual ~Sink();
    virtual void put(std::vector<int> &values) = 0;
};

/** Overrides a function without the keyword virtual. */
class Printer : public Listener {
public:
    void on_event(const Event &event, const std::string &text) override;
};

}
