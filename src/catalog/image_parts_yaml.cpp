// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/image_parts_yaml.h"

#include <cerrno>

#include <QFileInfo>

#include "catalog/catalog_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static void checkAbsolute(const YamlNode& node, const QString& path)
{
    if (!path.startsWith(u'/') || path.contains(u"/../"_s) || path.endsWith(u"/.."_s))
        node.complain(
            CatalogText::tr("\"%1\" must be an absolute path in the image, such as /usr/sbin/named")
                .arg(path));
}

static QStringList absolutePaths(YamlMap& map, const char* key)
{
    QStringList paths;
    const YamlNode node = map.at(key);
    if (!node.exists())
        return paths;
    for (const YamlNode& element : node.list(true)) {
        const QString path = element.toText().value_or(u"/"_s);
        checkAbsolute(element, path);
        paths << path;
    }
    return paths;
}

static QByteArray readSiblingFile(const YamlNode& node, const QString& catalogFile,
                                  const QString& name)
{
    const QString path = QFileInfo(catalogFile).path() + u'/' + name;
    try {
        return readInputFile(path);
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems())
            node.complain(CatalogText::tr("%1: %2").arg(path, problem.message));
    }
    return {};
}

static ImageFile readFile(const YamlNode& node, const QString& catalogFile)
{
    YamlMap map = node.map();
    ImageFile file;
    file.path = map.text("path");
    if (!file.path.isEmpty())
        checkAbsolute(map.at("path"), file.path);
    file.executable = map.boolean("executable", false);
    const int given = map.has("text") + map.has("from") + map.has("generate");
    if (given != 1)
        node.complain(CatalogText::tr("specify exactly one of \"text\", \"from\" (a file beside "
                                      "this one) and \"generate\" (zone or page)"));
    file.text = map.text("text", QString()).toUtf8();
    const QString from = map.text("from", QString());
    if (!from.isEmpty())
        file.text = readSiblingFile(map.at("from"), catalogFile, from);
    file.generate = map.text("generate", QString());
    if (!file.generate.isEmpty() && file.generate != "zone"_L1 && file.generate != "page"_L1)
        map.at("generate")
            .complain(
                CatalogText::tr("unknown value \"%1\"; expected zone or page").arg(file.generate));
    map.refuseOtherKeys();
    return file;
}

static ImageDirectory readDirectory(const YamlNode& node)
{
    ImageDirectory directory;
    if (node.isScalar()) {
        directory.path = node.toText().value_or(QString());
        checkAbsolute(node, directory.path);
        return directory;
    }
    YamlMap map = node.map();
    directory.path = map.text("path");
    if (!directory.path.isEmpty())
        checkAbsolute(map.at("path"), directory.path);
    directory.owner = map.text("owner", QString());
    const QString mode = map.text("mode", u"755"_s);
    bool ok = false;
    directory.permissions = mode.toInt(&ok, 8);
    if (!ok || directory.permissions > 07777 || directory.permissions < 0)
        map.at("mode").complain(
            CatalogText::tr("\"%1\" is not a file mode; write octal digits, such as 755")
                .arg(mode));
    map.refuseOtherKeys();
    return directory;
}

static int readErrno(const YamlNode& node)
{
    static const QMap<QString, int> known = {{u"EAGAIN"_s, EAGAIN},
                                             {u"EBADF"_s, EBADF},
                                             {u"EINVAL"_s, EINVAL},
                                             {u"ENOENT"_s, ENOENT},
                                             {u"ENOPROTOOPT"_s, ENOPROTOOPT},
                                             {u"ENOSYS"_s, ENOSYS},
                                             {u"ENOTCONN"_s, ENOTCONN},
                                             {u"EOPNOTSUPP"_s, EOPNOTSUPP},
                                             {u"EPERM"_s, EPERM}};
    const std::optional<QString> name = node.exists() ? node.toText() : std::nullopt;
    if (name && !known.contains(*name))
        node.complain(CatalogText::tr("unknown error \"%1\"; expected one of: %2")
                          .arg(*name, QStringList(known.keyBegin(), known.keyEnd()).join(u", "_s)));
    return name ? known.value(*name) : 0;
}

static QMap<QString, Shim> readShims(const YamlNode& node)
{
    QMap<QString, Shim> shims;
    if (!node.exists())
        return shims;
    for (const YamlNode& element : node.list()) {
        YamlMap map = element.map();
        const QString path = map.text("path");
        if (!path.isEmpty())
            checkAbsolute(map.at("path"), path);
        Shim shim;
        for (const QString& name : map.texts("functions"))
            shim.functions << name.toUtf8();
        if (shim.functions.isEmpty())
            element.complain(
                CatalogText::tr("\"functions\" is missing: the functions of the library"));
        shim.failure = readErrno(map.at("errno"));
        map.refuseOtherKeys();
        shims.insert(path, shim);
    }
    return shims;
}

static JavaSource readJava(const YamlNode& node, const QString& catalogFile)
{
    YamlMap map = node.map();
    JavaSource source;
    const QString from = map.text("source");
    source.name = from.section(u'/', -1);
    if (!from.isEmpty())
        source.text = readSiblingFile(map.at("source"), catalogFile, from);
    source.classPath = absolutePaths(map, "class-path");
    source.classes = map.text("classes");
    if (!source.classes.isEmpty())
        checkAbsolute(map.at("classes"), source.classes);
    map.refuseOtherKeys();
    return source;
}

ImageParts readImageParts(YamlMap& map, const QString& catalogFile)
{
    ImageParts parts;
    parts.packages = map.texts("packages");
    parts.programs = absolutePaths(map, "programs");
    parts.copies = absolutePaths(map, "copies");
    parts.libraries = map.texts("libraries");
    parts.libraryPath = absolutePaths(map, "library-path");
    parts.stubs = map.texts("stubs");
    parts.supplied = map.texts("supplied");
    parts.shims = readShims(map.at("shims"));
    parts.kernelModules = map.texts("kernel-modules");
    parts.users = map.texts("users");
    if (const YamlNode node = map.at("directories"); node.exists()) {
        for (const YamlNode& element : node.list()) {
            const ImageDirectory directory = readDirectory(element);
            if (!directory.owner.isEmpty() && !parts.users.contains(directory.owner))
                element.complain(
                    CatalogText::tr("the owner \"%1\" is not in \"users\"").arg(directory.owner));
            parts.directories << directory;
        }
    }
    if (const YamlNode node = map.at("files"); node.exists()) {
        for (const YamlNode& element : node.list())
            parts.files << readFile(element, catalogFile);
    }
    if (const YamlNode node = map.at("java"); node.exists()) {
        for (const YamlNode& element : node.list())
            parts.java << readJava(element, catalogFile);
    }
    if (const YamlNode node = map.at("links"); node.exists()) {
        YamlMap links = node.map();
        for (const QString& path : links.keys())
            parts.links.insert(path, links.text(path.toUtf8().constData()));
    }
    return parts;
}

void refuseImageParts(const YamlNode& node, const ImageParts& parts, const QStringList& keys,
                      const QString& why)
{
    const QMap<QString, bool> given = {{u"packages"_s, !parts.packages.isEmpty()},
                                       {u"programs"_s, !parts.programs.isEmpty()},
                                       {u"copies"_s, !parts.copies.isEmpty()},
                                       {u"libraries"_s, !parts.libraries.isEmpty()},
                                       {u"library-path"_s, !parts.libraryPath.isEmpty()},
                                       {u"java"_s, !parts.java.isEmpty()},
                                       {u"stubs"_s, !parts.stubs.isEmpty()},
                                       {u"supplied"_s, !parts.supplied.isEmpty()},
                                       {u"shims"_s, !parts.shims.isEmpty()},
                                       {u"kernel-modules"_s, !parts.kernelModules.isEmpty()},
                                       {u"users"_s, !parts.users.isEmpty()}};
    for (const QString& key : keys) {
        if (given.value(key))
            node.complain(why.arg(key));
    }
}

} // namespace unisweep
