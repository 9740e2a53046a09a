#include "templates.hpp"

namespace templates {

Stack<int> numbers(int count) {
    Stack<int> result;
    for (int i = 1; i <= count; i++) {
        result.push(i);
    }
    return result;
}

int depth(const Stack<std::string> &stack) {
    return stack.size();
}

int last_id(const Tokens &tokens) {
    return tokens.top().id();
}

}
