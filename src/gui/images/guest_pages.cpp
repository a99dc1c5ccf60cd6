// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/guest_pages.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "base/visible_text.h"
#include "images/supplied_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QLabel* plainLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

GuestFilesPage::GuestFilesPage(QStringList taken)
    : m_taken(std::move(taken))
    , m_title(new QLineEdit(this))
    , m_kernel(new PathEdit(PathEdit::Kind::File, u"guestKernel"_s, tr("Kernel"), this))
    , m_initrd(new PathEdit(PathEdit::Kind::File, u"guestInitrd"_s, tr("Initial RAM disk"), this))
    , m_commandLine(new QLineEdit(this))
    , m_disk(new PathEdit(PathEdit::Kind::File, u"guestDisk"_s, tr("Disk"), this))
    , m_memory(new QSpinBox(this))
    , m_verdict(plainLabel(this, "guestFilesVerdict"))
{
    setTitle(tr("What does it boot?"));
    setSubTitle(tr("A kernel or unikernel, a bootable disk, or a kernel with a disk. The files "
                   "are copied."));
    m_title->setObjectName(u"guestTitle"_s);
    m_title->setPlaceholderText(tr("My web server"));
    m_commandLine->setObjectName(u"guestCommandLine"_s);
    m_memory->setObjectName(u"guestMemory"_s);
    m_memory->setRange(4, 65'536);
    m_memory->setValue(GuestDraft().memoryMiB);
    m_memory->setSuffix(tr(" MiB"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("N&ame"), m_title);
    form->addRow(tr("&Kernel or unikernel"), m_kernel);
    form->addRow(tr("&Initial RAM disk"), m_initrd);
    form->addRow(tr("Co&mmand line"), m_commandLine);
    form->addRow(tr("&Disk (raw or qcow2)"), m_disk);
    form->addRow(tr("M&emory"), m_memory);
    form->addRow(m_verdict);
    connect(m_title, &QLineEdit::textChanged, this, &GuestFilesPage::checkFiles);
    for (PathEdit* edit : {m_kernel, m_initrd, m_disk})
        connect(edit, &PathEdit::changed, this, &GuestFilesPage::checkFiles);
}

void GuestFilesPage::fill(GuestDraft& draft) const
{
    draft.kernel = m_kernel->path();
    draft.initrd = m_initrd->path();
    draft.disk = m_disk->path();
    draft.memoryMiB = m_memory->value();
    draft.guest.title = m_title->text().simplified();
    draft.guest.commandLine = m_commandLine->text().simplified();
    draft.guest.bootsByItself = draft.kernel.isEmpty();
    draft.guest.obtain = draft.kernel.isEmpty() ? tr("imported from %1").arg(draft.disk)
                                                : tr("imported from %1").arg(draft.kernel);
}

// Checks what the import would reject, before anything is copied.
void GuestFilesPage::checkFiles()
{
    const QString kernel = m_kernel->path();
    const QString initrd = m_initrd->path();
    const QString disk = m_disk->path();
    m_checking = true;
    m_job.start(
        [kernel, initrd, disk] {
            if (!kernel.isEmpty())
                checkKernelFile(kernel);
            if (!initrd.isEmpty())
                checkInitrdFile(initrd, kernel);
            if (!disk.isEmpty())
                checkDiskFile(disk, kernel.isEmpty());
            return true;
        },
        [this](bool) {
            m_checking = false;
            m_fault.clear();
            m_verdict->clear();
            Q_EMIT completeChanged();
        },
        [this](const QString& error) {
            m_checking = false;
            m_fault = error;
            m_verdict->setText(visibleText(error));
            Q_EMIT completeChanged();
        });
    const QString id = ownGuestId(m_title->text());
    if (m_taken.contains(id))
        m_verdict->setText(tr("A platform \"%1\" already exists; choose another name").arg(id));
    Q_EMIT completeChanged();
}

bool GuestFilesPage::isComplete() const
{
    const QString id = ownGuestId(m_title->text());
    const bool any = !m_kernel->path().isEmpty() || !m_disk->path().isEmpty();
    const bool lone = m_kernel->path().isEmpty() && !m_initrd->path().isEmpty();
    return any && !lone && !m_checking && m_fault.isEmpty() && !id.isEmpty() &&
           !m_taken.contains(id);
}

GuestServicePage::GuestServicePage()
    : m_form(new QFormLayout(this))
    , m_service(new QComboBox(this))
    , m_port(new QSpinBox(this))
    , m_path(new QLineEdit(this))
    , m_bytes(new QSpinBox(this))
    , m_name(new QLineEdit(this))
    , m_address(new QComboBox(this))
    , m_static(new QLineEdit(this))
    , m_network(new QLineEdit(this))
    , m_up(new QPlainTextEdit(this))
    , m_failureTexts(new QPlainTextEdit(this))
{
    setTitle(tr("What does it serve?"));
    setSubTitle(
        tr("The first correct response shows that the guest is ready. Its output only helps "
           "to explain a missing response."));
    m_service->setObjectName(u"guestService"_s);
    for (const Service service : {Service::Http, Service::Dns, Service::Tcp, Service::Udp})
        m_service->addItem(displayName(service), toWord(service));
    m_port->setObjectName(u"guestPort"_s);
    m_port->setRange(1, 65'535);
    m_path->setObjectName(u"guestPath"_s);
    m_path->setText(HttpRequest().path);
    m_bytes->setObjectName(u"guestBytes"_s);
    m_bytes->setRange(0, 1 << 30);
    m_bytes->setValue(HttpRequest().bodyBytes.value_or(0));
    m_bytes->setSuffix(tr(" bytes"));
    m_name->setObjectName(u"guestQuestion"_s);
    m_name->setText(DnsQuestion().name);
    m_address->setObjectName(u"guestAddress"_s);
    m_address->addItem(tr("By DHCP"));
    m_address->addItem(tr("From its command line"));
    m_address->addItem(tr("Built into the image"));
    m_static->setObjectName(u"guestStatic"_s);
    m_static->setPlaceholderText(u"--ipv4={address}/{prefix} --ipv4-gateway={gateway}"_s);
    m_network->setObjectName(u"guestNetwork"_s);
    m_network->setPlaceholderText(u"bridge br0 192.0.2.2/24"_s);
    m_network->setToolTip(tr("A bridge of this host, and the address that the guest has"));
    m_up->setObjectName(u"guestUp"_s);
    m_failureTexts->setObjectName(u"guestDead"_s);
    for (QPlainTextEdit* edit : {m_up, m_failureTexts}) {
        edit->setTabChangesFocus(true);
        edit->setMaximumHeight(3 * edit->fontMetrics().lineSpacing() + 12);
        edit->setPlaceholderText(tr("Part of the line; one per line"));
    }
    m_form->addRow(tr("&Service"), m_service);
    m_form->addRow(tr("&Port"), m_port);
    m_form->addRow(tr("Pa&th"), m_path);
    m_form->addRow(tr("&Length of the response"), m_bytes);
    m_form->addRow(tr("&Query"), m_name);
    m_form->addRow(tr("&Address"), m_address);
    m_form->addRow(tr("Address &argument"), m_static);
    m_form->addRow(tr("Netwo&rk"), m_network);
    m_form->addRow(tr("Output when &up"), m_up);
    m_form->addRow(tr("Output when it &crashes"), m_failureTexts);
    connect(m_service, &QComboBox::currentIndexChanged, this, &GuestServicePage::suit);
    connect(m_address, &QComboBox::currentIndexChanged, this, &GuestServicePage::suit);
    for (QLineEdit* edit : {m_static, m_network})
        connect(edit, &QLineEdit::textChanged, this, &GuestServicePage::completeChanged);
    suit();
}

static Service serviceOf(const QComboBox& combo)
{
    return std::array{Service::Http, Service::Dns, Service::Tcp,
                      Service::Udp}[static_cast<std::size_t>(std::max(combo.currentIndex(), 0))];
}

static OwnGuest::Address addressOf(const QComboBox& combo)
{
    return static_cast<OwnGuest::Address>(std::max(combo.currentIndex(), 0)); // in enum order
}

// Sets the service's usual port, and shows only the fields that apply to it.
void GuestServicePage::suit()
{
    const Service service = serviceOf(*m_service);
    if (sender() != m_address) {
        constexpr int iperfPort = 5001;
        m_port->setValue(service == Service::Http ? 80 : service == Service::Dns ? 53 : iperfPort);
    }
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    show(m_path, service == Service::Http);
    show(m_bytes, service == Service::Http);
    show(m_name, service == Service::Dns);
    show(m_static, addressOf(*m_address) == OwnGuest::Address::CommandLine);
    show(m_network, addressOf(*m_address) == OwnGuest::Address::BuiltIn);
    Q_EMIT completeChanged();
}

bool GuestServicePage::isComplete() const
{
    QString why;
    switch (addressOf(*m_address)) {
    case OwnGuest::Address::CommandLine:
        return m_static->text().contains(u"{address}"_s);
    case OwnGuest::Address::BuiltIn:
        return NetworkChoice::fromText(m_network->text(), why).has_value();
    case OwnGuest::Address::Dhcp:
        break;
    }
    return true;
}

static QStringList linesOf(const QPlainTextEdit& edit)
{
    QStringList lines;
    for (const QString& line : edit.toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

void GuestServicePage::fill(GuestDraft& draft) const
{
    draft.guest.service = serviceOf(*m_service);
    draft.guest.port = {m_port->value(),
                        draft.guest.service == Service::Dns || draft.guest.service == Service::Udp};
    draft.guest.address = addressOf(*m_address);
    QString why;
    if (draft.guest.address == OwnGuest::Address::BuiltIn)
        draft.network = NetworkChoice::fromText(m_network->text(), why).value_or(NetworkChoice());
    draft.guest.staticArguments = draft.guest.address == OwnGuest::Address::CommandLine
                                      ? m_static->text().simplified()
                                      : QString();
    draft.guest.upTexts = linesOf(*m_up);
    draft.guest.failureTexts = linesOf(*m_failureTexts);
    draft.http.path = m_path->text().trimmed();
    draft.http.bodyBytes = m_bytes->value();
    draft.dns.name = m_name->text().trimmed();
}

} // namespace unisweep
