#include "support/program.h"

#include <QProcess>

namespace warraq::test {

Outcome run(const QStringList& arguments, const QString& folder, const QByteArray& input)
{
    QProcess process;
    process.setProgram(QString::fromLocal8Bit(qgetenv("WARRAQ_PROGRAM")));
    process.setArguments(arguments);
    process.setWorkingDirectory(folder);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace warraq::test
