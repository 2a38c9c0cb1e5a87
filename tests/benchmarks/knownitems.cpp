#include "benchmarks/knownitems.h"

namespace warraq::bench {

namespace {

constexpr KnownItem items[] = {
    {"fiat alfa engines made in australia", "bbc:business/148.txt", true},
    {"russian tax police good for shareholders", "bbc:business/266.txt", false},
    {"general motors reduces production february", "bbc:business/099.txt", true},
    {"jazz memorabilia sale new york", "bbc:entertainment/164.txt", false},
    {"summer festival headliners scissor sisters prodigy", "bbc:entertainment/283.txt", true},
    {"miyazaki film fifty countries", "bbc:entertainment/087.txt", false},
    {"documentary about michael howard immigrant parents", "bbc:politics/013.txt", true},
    {"scotland prison service merger abandoned", "bbc:politics/204.txt", false},
    {"audit office livestock disease preparations", "bbc:politics/203.txt", true},
    {"marion jones stripped olympic medals balco", "bbc:sport/039.txt", false},
    {"greek sprinters missed drug tests deadline", "bbc:sport/050.txt", true},
    {"long jump norwich union trials personal best", "bbc:sport/061.txt", false},
    {"european commission networked media project", "bbc:tech/167.txt", true},
    {"sign language interpreter webcam calls", "bbc:tech/251.txt", false},
    {"music subscription rental portable players", "bbc:tech/298.txt", true},
    {"deepest exploratory wells shell technology", "reuters:17415", false},
    {"baldrige semiconductor sanctions hong kong", "reuters:17274", true},
    {"bank examiners loan loss allowance ambank", "reuters:10233", false},
    {"chrysler debt ratings american motors", "reuters:10187", true},
    {"2-cv small car production portugal", "reuters:10777", false},
    {"saudi court riyals claims citibank dammam", "reuters:10934", true},
    {"coffee quotas negotiations unlikely official", "reuters:10876", false},
    {"rawl energy consumption speech petroleum congress", "reuters:17329", true},
    {"restaurant company debentures preferred stock swap", "reuters:5482", false},
    {"rival bid monier csr", "reuters:17876", true},
    {"herbicide cigarettes japan customs investigation", "reuters:17657", false},
    {"nakasone washington visit trade surplus abe", "reuters:17256", true},
    {"video company loan due hill bankruptcy", "reuters:5406", false},
    {"leucadia directors elected reincorporate pennsylvania", "reuters:10221", true},
    {"belzberg multifoods lawsuit takeover", "reuters:21333", false},
};

} // namespace

std::span<const KnownItem> knownItems()
{
    return items;
}

} // namespace warraq::bench
