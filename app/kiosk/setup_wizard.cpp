#include "app/kiosk/setup_wizard.h"

#include "app/kiosk/button.h"
#include "app/kiosk/form_field.h"
#include "app/kiosk/preview_view.h"
#include "app/kiosk/text_label.h"
#include "core/security/password.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <array>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;
using app::TypeStyle;

constexpr int kPages = 4;
constexpr int kMarginPx = 40;
constexpr int kFormPx = 760; ///< width of the form
constexpr double kRadiusLeastM = 10;
constexpr double kRadiusMostM = 10000;

bool isEmail(const QString& text)
{
    const auto at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at < text.size() - 1 && !text.contains(u' ');
}

/// A number with a point or a comma.
std::optional<double> numberIn(QString text, double least, double most)
{
    bool isNumber = false;
    const double value = text.replace(u',', u'.').toDouble(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

PasswordStrength strengthOf(const QString& password)
{
    const auto length = password.toUcs4().size();
    if (length < security::kPasswordMinLength)
        return PasswordStrength::TooShort;
    const auto has = [&password](auto belongs) { return std::ranges::any_of(password, belongs) ? 1 : 0; };
    const int kinds = has([](QChar c) { return c.isLower(); }) + has([](QChar c) { return c.isUpper(); }) +
                      has([](QChar c) { return c.isDigit(); }) + has([](QChar c) { return !c.isLetterOrNumber(); });
    if (length >= 16 || (length >= 12 && kinds >= 3))
        return PasswordStrength::Strong;
    return length >= 12 || kinds >= 3 ? PasswordStrength::Good : PasswordStrength::Weak;
}

struct SetupWizard::Parts
{
    explicit Parts(QWidget* wizard)
        : form(new Panel(QBoxLayout::TopToBottom, Fill::Card, u"setupForm"_s, wizard))
        , step(new TextLabel(TypeStyle::Strong, Ink::Muted, u"setupStep"_s, form))
        , title(new TextLabel(TypeStyle::Course, Ink::Text, u"setupTitle"_s, form))
        , name(new FormField(u"setupName"_s, page(0)))
        , email(new FormField(u"setupEmail"_s, page(0)))
        , password(new FormField(u"setupPassword"_s, page(0)))
        , repeated(new FormField(u"setupRepeated"_s, page(0)))
        , school(new FormField(u"setupSchool"_s, page(1)))
        , room(new FormField(u"setupRoom"_s, page(1)))
        , latitude(new FormField(u"setupLatitude"_s, page(2)))
        , longitude(new FormField(u"setupLongitude"_s, page(2)))
        , radius(new FormField(u"setupRadius"_s, page(2)))
        , camera(new QComboBox(page(3)))
        , preview(new PreviewView(page(3)))
        , fault(new TextLabel(TypeStyle::Body, Ink::Warning, u"setupFault"_s, form))
        , buttons(new Panel(QBoxLayout::LeftToRight, Fill::None, u"setupButtons"_s, form))
        , back(new Button(ButtonKind::Quiet, u"setupBack"_s, buttons))
        , next(new Button(ButtonKind::Primary, u"setupNext"_s, buttons))
    {
        form->setSpaces(kMarginPx, 28, 12);
        form->box()->addWidget(step);
        form->box()->addWidget(title);
        for (auto* field : {name, email, password, repeated})
            page(0)->box()->addWidget(field);
        for (auto* field : {school, room})
            page(1)->box()->addWidget(field);
        for (auto* field : {latitude, longitude, radius})
            page(2)->box()->addWidget(field);
        camera->setObjectName(u"setupCamera"_s);
        page(3)->box()->addWidget(camera);
        page(3)->box()->addWidget(preview, 1);
        for (auto* content : pages) {
            if (content != pages.back())
                content->box()->addStretch(1);
            form->box()->addWidget(content, 1);
        }
        password->setSecret(true);
        repeated->setSecret(true);
        radius->edit()->setText(u"100"_s);
        fault->setMaxLines(2);
        buttons->setSpaces(0, 16);
        buttons->box()->addWidget(back, 1);
        buttons->box()->addWidget(next, 2);
        form->box()->addWidget(fault);
        form->box()->addWidget(buttons);
    }

    Panel* page(int index)
    {
        auto& content = pages.at(static_cast<std::size_t>(index));
        if (!content) {
            content = new Panel(QBoxLayout::TopToBottom, Fill::None, u"setupPage%1"_s.arg(index), form);
            content->setSpaces(0, 10);
        }
        return content;
    }

    std::array<Panel*, kPages> pages{};
    Panel* form;
    TextLabel* step;
    TextLabel* title;
    FormField* name;
    FormField* email;
    FormField* password;
    FormField* repeated;
    FormField* school;
    FormField* room;
    FormField* latitude;
    FormField* longitude;
    FormField* radius;
    QComboBox* camera;
    PreviewView* preview;
    TextLabel* fault;
    Panel* buttons;
    Button* back;
    Button* next;

    int current = 0;
    app::ThemeKind theme = app::ThemeKind::Light;
    QString trouble;
    QSize announcedSize;
};

SetupWizard::SetupWizard(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>(this))
{
    setObjectName(u"setupWizard"_s);
    connectParts();
    restyle();
    goTo(0);
}

SetupWizard::~SetupWizard() = default;

void SetupWizard::connectParts()
{
    for (auto* edit : findChildren<QLineEdit*>()) {
        connect(edit, &QLineEdit::textChanged, this, &SetupWizard::check);
        connect(edit, &QLineEdit::returnPressed, this, &SetupWizard::goOn);
    }
    connect(m_parts->next, &Button::clicked, this, &SetupWizard::goOn);
    connect(m_parts->back, &Button::clicked, this, [this] { goTo(m_parts->current - 1); });
    connect(m_parts->camera, &QComboBox::currentTextChanged, this, &SetupWizard::cameraChosen);
}

void SetupWizard::setTheme(app::ThemeKind kind)
{
    m_parts->theme = kind;
    restyle();
}

void SetupWizard::setCameras(const QStringList& cameras)
{
    const auto chosen = m_parts->camera->currentText();
    m_parts->camera->clear();
    m_parts->camera->addItems(cameras);
    m_parts->camera->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, cameras.indexOf(chosen))));
    m_parts->camera->setEnabled(!cameras.isEmpty());
    check();
}

void SetupWizard::setPicture(const QImage& picture)
{
    m_parts->preview->setPicture(picture, {});
}

void SetupWizard::setTrouble(const QString& sentence)
{
    m_parts->trouble = sentence;
    check();
}

SetupAnswers SetupWizard::answers() const
{
    const auto& p = *m_parts;
    SetupAnswers answers{.administratorName = p.name->text(),
                         .administratorEmail = p.email->text().toLower(),
                         .administratorPassword = p.password->text(),
                         .schoolName = p.school->text(),
                         .room = p.room->text(),
                         .place = {},
                         .camera = p.camera->currentText()};
    const auto latitude = numberIn(p.latitude->text(), -90, 90);
    const auto longitude = numberIn(p.longitude->text(), -180, 180);
    if (latitude && longitude)
        answers.place = domain::GeoPoint{*latitude, *longitude};
    answers.radiusM = numberIn(p.radius->text(), kRadiusLeastM, kRadiusMostM).value_or(answers.radiusM);
    return answers;
}

QString SetupWizard::administratorFault() const
{
    const auto& p = *m_parts;
    if (p.name->text().isEmpty())
        return tr("Type your name.");
    if (!isEmail(p.email->text()))
        return tr("Type your email address.");
    if (strengthOf(p.password->text()) == PasswordStrength::TooShort)
        return tr("The password needs at least %1 characters.").arg(security::kPasswordMinLength);
    if (p.password->text() != p.repeated->text())
        return tr("Type the same password twice.");
    return {};
}

QString SetupWizard::placeFault() const
{
    const auto& p = *m_parts;
    if (p.latitude->text().isEmpty() && p.longitude->text().isEmpty())
        return {};
    if (!numberIn(p.latitude->text(), -90, 90))
        return tr("The latitude is a number from -90 to 90.");
    if (!numberIn(p.longitude->text(), -180, 180))
        return tr("The longitude is a number from -180 to 180.");
    if (!numberIn(p.radius->text(), kRadiusLeastM, kRadiusMostM))
        return tr("The radius is a number from %1 to %2 metres.").arg(kRadiusLeastM).arg(kRadiusMostM);
    return {};
}

QString SetupWizard::faultOf(int page) const
{
    if (page == 0)
        return administratorFault();
    if (page == 1)
        return m_parts->school->text().isEmpty() ? tr("Type the name of the school.") : QString();
    return page == 2 ? placeFault() : QString();
}

void SetupWizard::check()
{
    auto& p = *m_parts;
    const auto fault = faultOf(p.current);
    p.fault->setText(fault.isEmpty() ? p.trouble : fault);
    p.fault->setInk(fault.isEmpty() ? Ink::Warning : Ink::Muted);
    p.next->setEnabled(fault.isEmpty());
    const std::array words{tr("Too short"), tr("Weak"), tr("Good"), tr("Strong")};
    const auto& password = p.password->text();
    p.password->setRemark(password.isEmpty() ? QString() : words.at(static_cast<std::size_t>(strengthOf(password))));
}

void SetupWizard::goTo(int page)
{
    auto& p = *m_parts;
    p.current = std::clamp(page, 0, kPages - 1);
    for (int i = 0; i < kPages; ++i)
        p.page(i)->setVisible(i == p.current);
    p.back->setVisible(p.current > 0);
    retranslate();
    const std::array<QWidget*, kPages> first{p.name->edit(), p.school->edit(), p.latitude->edit(), p.camera};
    first.at(static_cast<std::size_t>(p.current))->setFocus(Qt::OtherFocusReason);
    if (p.current != kPages - 1)
        return;
    p.form->box()->activate();
    p.page(p.current)->box()->activate();
    if (const auto size = p.preview->size() * devicePixelRatio(); size != p.announcedSize) {
        p.announcedSize = size;
        emit previewSizeChanged(size);
    }
}

void SetupWizard::goOn()
{
    if (!faultOf(m_parts->current).isEmpty())
        return;
    if (m_parts->current == kPages - 1)
        emit finished(answers());
    else
        goTo(m_parts->current + 1);
}

void SetupWizard::retranslate()
{
    auto& p = *m_parts;
    const std::array titles{tr("Who looks after Rollcall?"), tr("Where does it hang?"), tr("Check in only at school?"),
                            tr("Does the camera see you?")};
    p.title->setText(titles.at(static_cast<std::size_t>(p.current)));
    p.step->setText(tr("Step %1 of %2").arg(p.current + 1).arg(kPages));
    p.name->setName(tr("Your name"));
    p.email->setName(tr("Email"));
    p.password->setName(tr("Password"));
    p.repeated->setName(tr("The same password again"));
    p.school->setName(tr("Name of the school"));
    p.room->setName(tr("Room"));
    p.room->setRemark(tr("Left empty, it is for every room."));
    p.latitude->setName(tr("Latitude"));
    p.longitude->setName(tr("Longitude"));
    p.longitude->setRemark(tr("Leave both empty to check in anywhere."));
    p.radius->setName(tr("Radius in metres"));
    p.camera->setAccessibleName(tr("Camera"));
    p.camera->setPlaceholderText(tr("No camera: students use their PIN"));
    p.back->setWords(tr("Back"));
    p.next->setWords(p.current == kPages - 1 ? tr("Start") : tr("Next"));
    check();
}

void SetupWizard::restyle()
{
    const app::Theme theme(m_parts->theme, size());
    setPalette(theme.palette());
    setStyleSheet(theme.styleSheet());
    spreadTheme(*this, theme);
    m_parts->camera->setFont(theme.font(TypeStyle::Body));
    const int margin = theme.px(kMarginPx);
    QRect area(0, 0, std::min(theme.px(kFormPx), width() - 2 * margin), height() - 2 * margin);
    area.moveCenter(rect().center());
    m_parts->form->setGeometry(area);
    update();
}

void SetupWizard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    restyle();
}

void SetupWizard::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), app::coloursOf(m_parts->theme).background);
}

void SetupWizard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rollcall::kiosk
