#include "core/security/key_places.h"

#include "core/security/key_file.h"
#include "core/security/keyring.h"
#include "core/security/sealed_file.h"

#include <array>

namespace rollcall::security {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

/// What has been found so far, and what stood in the way.
class Search
{
public:
    Search(const KeySource& source, const std::optional<QString>& keyId) : m_source(source), m_keyId(keyId) {}

    void credential()
    {
        auto found = findCredential();
        if (!found)
            hinder(found.error());
        else if (*found)
            offer(std::move((*found)->key), KeyPlace::Credential, (*found)->where);
    }

    void keyring()
    {
        auto keys = loadKeyringKeys(m_source.origin);
        if (!keys)
            return hinder(keys.error());
        for (auto& key : *keys)
            offer(std::move(key), KeyPlace::Keyring, u"the keyring"_s);
    }

    void file() { file(m_source.filePath); }
    void nextFile() { file(nextKeyPath(m_source.filePath)); }

    [[nodiscard]] bool isDone() const { return m_found.has_value(); }

    Result<FoundKey> result() &&
    {
        if (m_found)
            return std::move(*m_found);
        if (m_hindrance)
            return fail(m_hindrance->code, m_hindrance->detail);
        return m_foreign ? fail(ErrorCode::KeyForeign, *m_foreign) : fail(ErrorCode::KeyMissing, m_source.filePath);
    }

private:
    void file(const QString& path)
    {
        const auto info = readKeyFileInfo(path);
        if (!info)
            return hinder(info.error());
        // Nobody is asked for the passphrase of a key that is not wanted.
        if (!isWanted(info->keyId))
            return noteForeign(info->keyId, path);
        auto key = loadKeyFile(path, m_source.ask);
        if (!key)
            return hinder(key.error());
        m_found = FoundKey{std::move(*key), info->lockCost ? KeyPlace::Passphrase : KeyPlace::File, path};
    }

    void offer(MasterKey key, KeyPlace place, const QString& where)
    {
        if (const QString id = keyIdOf(key); !isWanted(id))
            noteForeign(id, where);
        else if (!m_found)
            m_found = FoundKey{std::move(key), place, where};
    }

    [[nodiscard]] bool isWanted(const QString& id) const { return !m_keyId || *m_keyId == id; }

    void hinder(const base::Error& error)
    {
        if (error.code != ErrorCode::KeyMissing && !m_hindrance)
            m_hindrance = error;
    }

    void noteForeign(const QString& id, const QString& where)
    {
        if (!m_foreign)
            m_foreign = u"%1 (key %2, not %3)"_s.arg(where, id, *m_keyId);
    }

    const KeySource& m_source;
    const std::optional<QString>& m_keyId;
    std::optional<FoundKey> m_found;
    std::optional<base::Error> m_hindrance;
    std::optional<QString> m_foreign;
};

constexpr std::array kPlaces{&Search::credential, &Search::keyring, static_cast<void (Search::*)()>(&Search::file),
                             &Search::nextFile};

} // namespace

QString toText(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Credential:
        return u"credential"_s;
    case KeyPlace::Keyring:
        return u"keyring"_s;
    case KeyPlace::File:
        return u"file"_s;
    case KeyPlace::Passphrase:
        return u"passphrase"_s;
    }
    Q_UNREACHABLE();
}

QString nextKeyPath(const QString& filePath)
{
    return filePath % u".next"_s;
}

Result<FoundKey> findKey(const KeySource& source, const std::optional<QString>& keyId)
{
    Search search(source, keyId);
    for (const auto look : kPlaces) {
        (search.*look)();
        if (search.isDone())
            break;
    }
    return std::move(search).result();
}

Result<std::optional<FoundKey>> findCredential()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty())
        return std::nullopt;
    const QString path = folder % u"/rollcall.key"_s;
    auto key = loadCredentialKey(path);
    if (key)
        return FoundKey{std::move(*key), KeyPlace::Credential, path};
    return key.error().code == ErrorCode::KeyMissing ? Result<std::optional<FoundKey>>() : base::propagate(key);
}

} // namespace rollcall::security
