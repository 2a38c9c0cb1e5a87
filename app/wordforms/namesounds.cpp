#include "wordforms/namesounds.h"

namespace warraq {

namespace {

struct Pair
{
    NameSound a;
    NameSound b;
    float cost;
};

using enum NameSound;

/// Pairs that are not here are another name.
constexpr std::array pairs = std::to_array<Pair>({
    // ق and its neighbours: Qadhafi, Kadhafi, Gadhafi
    {Q, K, 0.10f},
    {Q, G, 0.15f},
    {Q, Gh, 0.30f},
    {Q, Kh, 0.30f},
    {Q, SoftG, 0.30f},
    {K, G, 0.30f},
    {K, Kh, 0.25f},
    {K, Gh, 0.45f},
    {G, Gh, 0.10f},
    {G, Kh, 0.35f},
    {G, SoftG, 0.05f},
    {Gh, SoftG, 0.30f},
    {Gh, Kh, 0.45f},
    {Kh, H, 0.35f},
    {Kh, Ch, 0.15f},
    {K, Ch, 0.35f},
    {Ch, H, 0.35f},
    {Q, Ch, 0.60f},
    {C, K, 0.05f},
    {C, Q, 0.12f},
    {C, G, 0.35f},
    {C, Kh, 0.35f},
    {C, S, 0.30f},
    {C, Sh, 0.50f},
    {C, Z, 0.45f},
    {C, Ch, 0.60f},
    // ج: Jamal, Gamal, Djamal
    {J, SoftG, 0.10f},
    {J, G, 0.25f},
    {J, Gh, 0.60f},
    {J, Z, 0.45f},
    {J, Ch, 0.55f},
    {J, Sh, 0.60f},
    // ش
    {Ch, Sh, 0.10f},
    {S, Sh, 0.45f},
    {Ch, S, 0.60f},
    // ذ ظ ض ث: Qadhafi, Qathafi, Qazzafi; Ramadan, Ramazan; Osman, Othman
    {D, Dh, 0.08f},
    {D, Th, 0.30f},
    {D, T, 0.55f},
    {D, Z, 0.45f},
    {Dh, Th, 0.12f},
    {Dh, Z, 0.15f},
    {Dh, T, 0.50f},
    {Th, T, 0.15f},
    {Th, S, 0.25f},
    {Th, Z, 0.40f},
    {S, Z, 0.40f},
    // ف
    {F, V, 0.15f},
    {B, P, 0.35f},
});

using Table = std::array<std::array<float, static_cast<size_t>(H) + 1>, static_cast<size_t>(H) + 1>;

constexpr Table table()
{
    Table costs{};
    for (auto& row : costs)
        row.fill(2.0f);
    for (size_t i = 0; i < costs.size(); ++i)
        costs[i][i] = 0.0f;
    for (const auto& pair : pairs) {
        costs[static_cast<size_t>(pair.a)][static_cast<size_t>(pair.b)] = pair.cost;
        costs[static_cast<size_t>(pair.b)][static_cast<size_t>(pair.a)] = pair.cost;
    }
    return costs;
}

constexpr quint8 gutturals = 1;
constexpr quint8 dentals = 2;
constexpr quint8 labials = 3;

} // namespace

float consonantCost(NameSound a, NameSound b)
{
    static constexpr Table costs = table();
    return costs[static_cast<size_t>(a)][static_cast<size_t>(b)];
}

quint8 familyOf(NameSound sound)
{
    switch (sound) {
    case Q:
    case K:
    case G:
    case SoftG:
    case Gh:
    case Kh:
    case J:
    case Ch:
    case C:
        return gutturals;
    case Sh:
    case S:
    case Z:
    case T:
    case Th:
    case D:
    case Dh:
        return dentals;
    case F:
    case V:
        return labials;
    case B:
    case P:
        return 4;
    case L:
        return 5;
    case M:
        return 6;
    case N:
        return 7;
    case R:
        return 8;
    case Vowel:
    case H:
        break;
    }
    return 0;
}

quint8 otherFamilyOf(NameSound sound)
{
    if (sound == Kh) // Khaled, Haled
        return 0;
    return sound == Ch || sound == C ? dentals : familyOf(sound);
}

} // namespace warraq
