// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields for the service: the request and the correct response.
#include <QFileDialog>
#include <QMessageBox>

#include "experiment/dns_names.h"
#include "experiment/yaml_reader.h"
#include "gui/form/experiment_form.h"
#include "gui/form/fold.h"
#include "gui/form/form_values.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ExperimentForm::bindService()
{
    for (Service service : allValues<Service>())
        m_ui->serviceCombo->addItem(displayName(service), static_cast<int>(service));
    m_bindings->bind(
        m_ui->serviceCombo, u"service"_s,
        [](const Experiment& e) { return static_cast<int>(e.service); },
        [this](Experiment& e, const QVariant& value) {
            m_fit.setService(e, static_cast<Service>(value.toInt()));
            chooseClientsFor(e);
        });
}

void ExperimentForm::bindDns()
{
    m_ui->dnsTypeCombo->addItems(recordTypes());
    m_ui->dnsTypeCombo->setInsertPolicy(QComboBox::NoInsert);
    m_bindings->bind(
        m_ui->dnsNameEdit, u"service.name"_s, [](const Experiment& e) { return e.dns.name; },
        setText(&Experiment::dns, &DnsQuestion::name));
    QLineEdit* type = m_ui->dnsTypeCombo->lineEdit();
    m_bindings->bind(
        type, u"service.type"_s, [](const Experiment& e) { return e.dns.type; },
        [](Experiment& e, const QString& text) {
            e.dns.type = text.trimmed().toUpper();
            return true;
        });
    connect(m_ui->dnsTypeCombo, &QComboBox::textActivated, type, &QLineEdit::textEdited);
    bindOptional(*m_bindings, m_ui->dnsAnswersSpin, u"service.answers"_s, &Experiment::dns,
                 &DnsQuestion::answers);

    m_bindings->bind(
        m_ui->dnsRecursionCheck, u"service.recursion"_s,
        [](const Experiment& e) { return e.dns.recursion; },
        [](Experiment& e, bool value) {
            e.dns.recursion = value;
            if (!value)
                e.dns.cache = Cache::Warm; // only resolvers have a cache
        });
    fillWithWords<Cache>(m_ui->dnsCacheCombo);
    m_bindings->bind(
        m_ui->dnsCacheCombo, u"service.cache"_s,
        [](const Experiment& e) { return static_cast<int>(e.dns.cache); },
        [](Experiment& e, const QVariant& value) {
            e.dns.cache = static_cast<Cache>(value.toInt());
        });
    bindTransport();
    bindCorrectResponse();
    bindQueries();
    makeFold(m_ui->dnsMoreButton, m_ui->dnsMore);
}

namespace
{
// The transports as offered to the user.
enum class Carrier { Udp, Tcp, TcpKept };
} // namespace

void ExperimentForm::bindTransport()
{
    for (const auto& [text, carrier] : {std::pair(tr("UDP"), Carrier::Udp),
                                        {tr("TCP, a new connection for each query"), Carrier::Tcp},
                                        {tr("TCP, connections kept alive"), Carrier::TcpKept}})
        m_ui->dnsTransportCombo->addItem(text, static_cast<int>(carrier));
    m_bindings->bind(
        m_ui->dnsTransportCombo, u"service.transport"_s,
        [](const Experiment& e) {
            const bool udp = e.dns.transport == DnsTransport::Udp;
            return static_cast<int>(udp               ? Carrier::Udp
                                    : e.dns.keepAlive ? Carrier::TcpKept
                                                      : Carrier::Tcp);
        },
        [](Experiment& e, const QVariant& value) {
            const auto carrier = static_cast<Carrier>(value.toInt());
            e.dns.transport = carrier == Carrier::Udp ? DnsTransport::Udp : DnsTransport::Tcp;
            e.dns.keepAlive = carrier == Carrier::TcpKept;
        });
}

// Changes the question. The expected number of records follows unless the user has changed it.
static void changeQuestion(Experiment& experiment, const std::function<void(DnsQuestion&)>& change)
{
    DnsQuestion& question = experiment.dns;
    const bool usual = question.answers == question.usualAnswers();
    change(question);
    if (usual)
        question.answers = question.usualAnswers();
}

void ExperimentForm::bindCorrectResponse()
{
    for (const QString& name : responseCodes())
        m_ui->dnsCodeCombo->addItem(name, name);
    m_bindings->bind(
        m_ui->dnsCodeCombo, u"service.rcode"_s,
        [](const Experiment& e) { return responseCodeText(e.dns.responseCode); },
        [](Experiment& e, const QVariant& value) {
            changeQuestion(e, [&](DnsQuestion& question) {
                question.responseCode = responseCodeOf(value.toString()).value_or(0);
            });
        });
    bindOptional(*m_bindings, m_ui->dnsEdnsSpin, u"service.edns"_s, &Experiment::dns,
                 &DnsQuestion::edns);
    m_bindings->bind(
        m_ui->dnsDnssecCheck, u"service.dnssec"_s, [](const Experiment& e) { return e.dns.dnssec; },
        [](Experiment& e, bool value) {
            e.dns.dnssec = value;
            if (value && !e.dns.edns)
                e.dns.edns = usualEdnsBytes; // EDNS carries the DNSSEC flag
        });
}

void ExperimentForm::bindQueries()
{
    m_bindings->bind(
        m_ui->dnsFurtherEdit, u"service.queries"_s,
        [](const Experiment& e) {
            QStringList lines;
            for (const DnsQuery& query : e.dns.further)
                lines << query.toText();
            return lines.join(u'\n');
        },
        [](Experiment& e, const QString& text) {
            QList<DnsQuery> queries;
            for (const QString& line : text.split(u'\n')) {
                if (line.trimmed().isEmpty())
                    continue;
                const auto query = DnsQuery::fromText(line, e.dns.type);
                if (!query)
                    return false;
                queries << *query;
            }
            changeQuestion(e, [&](DnsQuestion& question) { question.further = queries; });
            return true;
        },
        tr("Further queries: a name and a type on each line, such as www.example.test A"));
    connect(m_ui->dnsImportButton, &QToolButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import queries"), QString(),
                                                          tr("Query files of dnsperf (*)"));
        if (!path.isEmpty())
            importQueries(path);
    });
}

void ExperimentForm::importQueries(const QString& path)
{
    try {
        const QList<DnsQuery> queries = parseQueryFile(path, readInputFile(path));
        Experiment experiment = m_editor.experiment();
        changeQuestion(experiment, [&](DnsQuestion& question) { question.setQueries(queries); });
        m_editor.edit(experiment, u"service.queries.import"_s, tr("import of queries"));
    } catch (const InputError& error) {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Import queries"),
                                    tr("The queries cannot be imported."), QMessageBox::Ok, this);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(toString(error.problems()));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }
}

void ExperimentForm::bindHttp()
{
    m_bindings->bind(
        m_ui->httpHashEdit, u"service.body-sha256"_s,
        [](const Experiment& e) { return e.http.bodySha256; },
        setText(&Experiment::http, &HttpRequest::bodySha256));
    m_bindings->bind(
        m_ui->httpPathEdit, u"service.path"_s, [](const Experiment& e) { return e.http.path; },
        setText(&Experiment::http, &HttpRequest::path));
    m_bindings->bind(
        m_ui->httpHostEdit, u"service.host"_s, [](const Experiment& e) { return e.http.host; },
        [](Experiment& e, const QString& text) {
            e.http.host = text.trimmed();
            return true;
        });
    bindOptional(*m_bindings, m_ui->httpBodySpin, u"service.body-bytes"_s, &Experiment::http,
                 &HttpRequest::bodyBytes);
    m_bindings->bind(
        m_ui->httpStatusSpin, u"service.status"_s,
        [](const Experiment& e) { return e.http.status; },
        [](Experiment& e, int value) { e.http.status = value; });
    m_bindings->bind(
        m_ui->httpKeepAliveCheck, u"service.keep-alive"_s,
        [](const Experiment& e) { return e.http.keepAlive; },
        [](Experiment& e, bool value) { e.http.keepAlive = value; });
}

} // namespace unisweep
