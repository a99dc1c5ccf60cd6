// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by all kinds of runs: the images, the results, the load clients, the current guest, and
// the observer.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "catalog/catalog.h"
#include "experiment/experiment.h"
#include "images/image_store.h"
#include "results/results_file.h"
#include "run/boot.h"
#include "run/processor_plan.h"
#include "run/run_observer.h"
#include "run/run_options.h"

namespace unisweep
{

struct GuestOrder;

/// The guest to boot.
struct BootOrder {
    int series = 0;
    int memoryMiB = 0;
    int repetition = 0;
    BootPurpose purpose = BootPurpose::Load;
    std::optional<std::chrono::nanoseconds> within; ///< nullopt: the experiment's boot timeout
};

/// Used on the run's thread. Unless documented otherwise, functions throw errors that end the run:
/// GuestError, LoadError, ImageError, ResultsError.
class RunSession
{
public:
    RunSession(const Experiment& experiment, const Catalog& catalog, QString resultsPath,
               RunObserver& observer, std::stop_token stop, RunOptions options = {});

    /// Acquires the lock for measuring and creates the clients, all images, the results file and
    /// the native client's calibration, in this order.
    void prepare();

    const Experiment& experiment() const { return m_experiment; }
    const Series& series(int index) const;
    RunObserver& observer() { return m_observer; }
    ProgressEstimate& estimate() { return m_estimate; }
    /// The load client of a series.
    LoadClient& client(int index) const;
    /// The calibration of a series' client; nullopt if this kind of client is not calibrated or
    /// calibration failed.
    const std::optional<Calibration>& calibration(int index) const;
    /// Only valid after prepare().
    ResultsWriter& results() { return *m_results; }
    bool hasResults() const { return m_results.has_value(); }

    std::stop_token stop() const { return m_stop; }
    bool stopRequested() const { return m_stop.stop_requested(); }
    /// Throws Canceled if the user has requested a stop.
    void throwIfStopped() const;

    /// Writes a line to the results and informs the observer.
    void log(const QString& line);
    void progress(const QString& activity, std::chrono::nanoseconds inActivity = {});

    /// Ends the previous guest and boots one up to its first correct response. A guest that fails
    /// stays until endGuest(), which writes its record.
    BootedGuest& boot(const BootOrder& order);
    /// The current guest, if any.
    BootedGuest* guest() { return m_guest.get(); }
    /// Ends the current guest, if any. Never throws.
    void endGuest(const QString& how);

private:
    Recipe recipe(const Series& series) const;
    void endLeftovers();
    void makeClients();
    void makeImages();
    void planProcessors();
    void createResults();
    void reportOnResults(const QString& line);
    void calibrate();
    void throwIfKernelDoesNotFit(const Recipe& made, const BootFiles& image, GuestRecord record);
    LoadTarget target(const Recipe& made) const;
    QString bootText(const BootOrder& order) const;
    GuestOrder guestOrder(const BootOrder& order, const Recipe& recipe,
                          const BootFiles& image) const;

    const Experiment m_experiment; ///< without variation: each value is a separate series
    const Catalog& m_catalog;
    const RunOptions m_options;
    MeasuringTurn m_turn;
    QString m_resultsPath;
    QString m_shownPath; ///< the results path last reported to the observer
    RunObserver& m_observer;
    const std::stop_token m_stop;
    ProgressEstimate m_estimate;
    ProcessorPlan m_processors;
    std::map<Client, std::unique_ptr<LoadClient>> m_clients;
    std::vector<BootFiles> m_images; ///< by series
    std::optional<ResultsWriter> m_results;
    std::optional<Calibration> m_calibration;
    std::unique_ptr<BootedGuest> m_guest;
};

} // namespace unisweep
