// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON, and nothing else: enough for a summary. Own code, since a library would be larger
// than this, and nothing is read.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace unisweep::loadgen
{

/// Writes from top to bottom: members go into the object or array that was begun last. One thread.
class JsonWriter
{
public:
    // `key`: empty at the top and in an array. What is begun is ended by the caller.
    void beginObject(std::string_view key = {}) { open(key, '{'); }
    void endObject() { close('}'); }
    void beginArray(std::string_view key = {}) { open(key, '['); }
    void endArray() { close(']'); }

    void put(std::string_view key, std::string_view text); ///< escaped; UTF-8
    void put(std::string_view key, const char* text) { put(key, std::string_view(text)); }
    void put(std::string_view key, bool value) { raw(key, value ? "true" : "false"); }
    void put(std::string_view key, double value); ///< null when it is no finite number
    void put(std::string_view key, std::integral auto value) { raw(key, std::to_string(value)); }

    /// The document, ending in a newline.
    std::string take();

private:
    void open(std::string_view key, char bracket);
    void close(char bracket);
    void raw(std::string_view key, std::string_view text);
    void lead(std::string_view key);

    std::string m_out;
    int m_depth = 0;
    bool m_first = true;
};

} // namespace unisweep::loadgen
