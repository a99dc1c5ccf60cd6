// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that moves samples from the sending threads' rings to a CSV file and to the binary
// stream. A slow disk or reader blocks only this thread. If a ring overflows meanwhile, the lost
// samples are counted.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "loadgen/file_descriptor.h"
#include "loadgen/recorder.h"
#include "loadgen/stop_flag.h"
#include "loadgen/stream_writer.h"
#include "sample/sample_stream.h"

namespace unisweep::loadgen
{

class Reporter
{
public:
    /// `csv` empty or `streamFd` -1: not requested. Writes the stream's Hello. Throws OutputError
    /// if the CSV file cannot be created.
    Reporter(const std::string& csv, int streamFd, const Hello& hello,
             std::vector<Recorder*> recorders, StopFlag& stop);
    ~Reporter();

    /// Writes what is left and stops the thread.
    void drain();
    /// Ends the stream; call after drain().
    void end(const std::string& summaryJson);

    /// The number of samples that did not fit. The summary's counts include them.
    std::uint64_t dropped() const;
    /// The error of a file or the stream; empty: none.
    std::string error() const { return m_error; }

private:
    void run();
    bool carry();
    void writeCsv(std::span<const Sample> samples);
    void flushCsv();
    void writeStream();
    void sendProgress();
    void fail(const std::string& what);

    std::vector<Recorder*> m_recorders;
    StopFlag& m_stop;
    std::int64_t m_epochNs;
    std::string m_csvPath;
    FileDescriptor m_csv;
    std::string m_csvText;
    std::unique_ptr<StreamWriter> m_stream;
    std::string m_frames;
    std::string m_error;
    std::atomic<bool> m_finish{false};
    std::thread m_thread;
};

} // namespace unisweep::loadgen
