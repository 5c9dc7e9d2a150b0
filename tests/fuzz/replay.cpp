#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// replay FOLDER: every file of a corpus through the fuzzer's entry, once. Without a file it proves nothing and fails.
int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    int played = 0;
    QDirIterator files(QString::fromLocal8Bit(arguments[1]), QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        std::fprintf(stderr, "%s\n", qUtf8Printable(file.fileName())); // the last one named is the one that crashes
        const QByteArray input = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
        ++played;
    }
    std::printf("%d inputs played\n", played);
    return played > 0 ? 0 : 1;
}
