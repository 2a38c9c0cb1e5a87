#include "cli/arguments.h"

namespace warraq {

namespace {

Unexpected usage(const QString& what, const QString& why)
{
    return unexpected(ErrorKind::Usage, what, why);
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList& given, const ArgumentRules& rules)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString& text = given[i];
        if (optionsEnded || !text.startsWith(u'-') || text == u"-") {
            arguments.m_positional << text;
            continue;
        }
        if (text == u"--") {
            optionsEnded = true;
            continue;
        }
        if (!text.startsWith(QLatin1String("--")))
            return usage(
                text, QStringLiteral("there is no such option; a query that begins with - stands after --"));
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.mid(2, equals < 0 ? -1 : equals - 2);
        if (rules.later.contains(name))
            return usage(QStringLiteral("--") + name, QStringLiteral("this version does not have it yet"));
        if (rules.flags.contains(name)) {
            if (equals >= 0)
                return usage(text, QStringLiteral("the option has no value"));
            arguments.m_options[name] << QString();
            continue;
        }
        if (!rules.values.contains(name) && !rules.several.contains(name))
            return usage(text, QStringLiteral("there is no such option"));
        if (rules.values.contains(name) && arguments.m_options.contains(name))
            return usage(text, QStringLiteral("the option is given twice"));
        if (equals < 0 && i + 1 >= given.size())
            return usage(text, QStringLiteral("the option needs a value"));
        arguments.m_options[name] << (equals < 0 ? given[++i] : text.mid(equals + 1));
    }
    const auto count = arguments.m_positional.size();
    if (count < rules.fewest)
        return usage(rules.form, count == 0 ? QStringLiteral("it must be given")
                                            : QStringLiteral("only a part of it was given"));
    if (rules.most >= 0 && count > rules.most)
        return usage(arguments.m_positional[rules.most],
                     QStringLiteral("is one argument too many; words that belong together stand in quotes"));
    return arguments;
}

bool Arguments::has(const char* option) const
{
    return m_options.contains(QString::fromLatin1(option));
}

QString Arguments::value(const char* option) const
{
    return m_options.value(QString::fromLatin1(option)).value(0);
}

QStringList Arguments::values(const char* option) const
{
    return m_options.value(QString::fromLatin1(option));
}

Result<qint64> Arguments::number(const char* option, qint64 fallback, qint64 least) const
{
    if (!has(option))
        return fallback;
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < least)
        return usage(QStringLiteral("--%1 %2").arg(QString::fromLatin1(option), value(option)),
                     QStringLiteral("a whole number of at least %1 is wanted").arg(least));
    return number;
}

} // namespace warraq
