#pragma once

#include <QString>
#include <QStringList>

namespace targo {

// What a text costs as an SMS (hub.md 7.5; 3GPP TS 23.038 and 23.040). One character outside GSM-7 makes the whole
// message UCS-2 and cuts a segment from 160 to 70.
enum class SmsEncoding { Gsm7, Ucs2 };

struct SmsSize
{
    SmsEncoding encoding = SmsEncoding::Gsm7;
    int segments = 0;               // 0: there is nothing to send
    int left = 0;                   // in the last segment: septets of GSM-7, UTF-16 code units of UCS-2
    QStringList ucs2Characters = {}; // that make it UCS-2, as a person sees them: each once, in their order

    bool operator==(const SmsSize &) const = default;
};

// Never cuts what a person takes for one character, be it an extension pair, a flag or a family; only where such a one
// is longer than a segment.
SmsSize smsSizeOf(const QString &text);

// What is written for a character outside GSM-7 without changing the sense: "…" becomes "...", "’" becomes "'". The
// character itself where there is nothing of the kind, and for what GSM-7 has.
QString plainInSms(const QString &character);
QString plainTextForSms(const QString &text); // all of it so

// Besides, letters lose accents that GSM-7 does not have: "ê" becomes "e", "é" stays. Only when somebody asks for it.
QString unaccentedTextForSms(const QString &text);

} // namespace targo
