// SPDX-License-Identifier: GPL-3.0-or-later
// A unikernel that answers every DNS query at port 53 with one address, and computes on demand: a
// datagram at port 7777 contains a number of nanoseconds in decimal and is sent back after that
// time. For tests of a guest that is busy at known instants; evidence_guest.cpp describes how to
// build it with Solo5's toolchain.
#include "solo5.h"

enum { ether = 14, arpLength = 28, ipLength = 20, udpLength = 8 };
enum { dnsPort = 53, spinPort = 7777 };

static uint8_t packet[2048];
static uint8_t mac[6];
static uint8_t address[4];
static solo5_handle_t net;

static void copy(uint8_t* to, const uint8_t* from, size_t size)
{
    for (size_t i = 0; i < size; ++i)
        to[i] = from[i];
}

// The compiler emits calls of these.
void* memcpy(void* to, const void* from, size_t size)
{
    copy(to, from, size);
    return to;
}

void* memset(void* to, int value, size_t size)
{
    for (size_t i = 0; i < size; ++i)
        ((volatile uint8_t*)to)[i] = (uint8_t)value;
    return to;
}

static unsigned number(const uint8_t* at)
{
    return (unsigned)(at[0] << 8 | at[1]);
}

static void putNumber(uint8_t* at, unsigned value)
{
    at[0] = (uint8_t)(value >> 8);
    at[1] = (uint8_t)value;
}

static void swap(uint8_t* one, uint8_t* other, size_t size)
{
    for (size_t i = 0; i < size; ++i) {
        const uint8_t kept = one[i];
        one[i] = other[i];
        other[i] = kept;
    }
}

static void sendBack(size_t size)
{
    copy(packet, packet + 6, 6);
    copy(packet + 6, mac, 6);
    solo5_net_write(net, packet, size < 60 ? 60 : size);
}

static void answerArp(void)
{
    uint8_t* arp = packet + ether;
    if (number(arp + 6) != 1)
        return;
    for (int i = 0; i < 4; ++i) {
        if (arp[24 + i] != address[i])
            return;
    }
    putNumber(arp + 6, 2);
    copy(arp + 18, arp + 8, 10); // the sender becomes the target
    copy(arp + 8, mac, 6);
    copy(arp + 14, address, 4);
    sendBack(ether + arpLength);
}

static void spin(const uint8_t* text, size_t size)
{
    solo5_time_t length = 0;
    for (size_t i = 0; i < size && text[i] >= '0' && text[i] <= '9'; ++i)
        length = length * 10 + (solo5_time_t)(text[i] - '0');
    const solo5_time_t end = solo5_clock_monotonic() + length;
    while (solo5_clock_monotonic() < end) {
    }
}

// The question remains unchanged; the address follows it. Returns the new size, 0 for no response.
static size_t answerDns(uint8_t* dns, size_t size)
{
    static const uint8_t record[] = {0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1};
    size_t end = 12;
    while (end < size && dns[end] != 0)
        end += dns[end] + 1U;
    end += 5;
    if (size < 12 || end > size)
        return 0;
    dns[2] |= 0x84; // an authoritative answer
    dns[3] = 0;
    putNumber(dns + 6, 1);
    putNumber(dns + 8, 0);
    putNumber(dns + 10, 0); // drop what EDNS added
    copy(dns + end, record, sizeof record);
    return end + sizeof record;
}

static void answerUdp(size_t size)
{
    uint8_t* ip = packet + ether;
    uint8_t* udp = ip + ipLength;
    if (ip[0] != 0x45 || ip[9] != 17 || size < ether + ipLength + udpLength)
        return;
    uint8_t* payload = udp + udpLength;
    size_t length = number(udp + 4) - (size_t)udpLength;
    if (length > size - (ether + ipLength + udpLength))
        return;
    if (number(udp + 2) == spinPort)
        spin(payload, length);
    else if (number(udp + 2) == dnsPort)
        length = answerDns(payload, length);
    else
        return;
    if (length == 0)
        return;
    swap(udp, udp + 2, 2);
    putNumber(udp + 4, (unsigned)(length + udpLength));
    putNumber(udp + 6, 0); // no checksum
    swap(ip + 12, ip + 16, 4);
    putNumber(ip + 2, (unsigned)(length + udpLength + ipLength));
    putNumber(ip + 10, 0);
    unsigned sum = 0;
    for (int i = 0; i < ipLength; i += 2)
        sum += number(ip + i);
    sum = (sum & 0xffff) + (sum >> 16);
    putNumber(ip + 10, ~(sum + (sum >> 16)) & 0xffff);
    sendBack(ether + ipLength + udpLength + length);
}

// Parses "--ipv4=10.9.0.2/24", the format of Mirage's unikernels.
static void readAddress(const char* words)
{
    static const char key[] = "--ipv4=";
    for (; *words; ++words) {
        size_t i = 0;
        while (key[i] && words[i] == key[i])
            ++i;
        if (key[i])
            continue;
        words += i;
        for (int part = 0; part < 4; ++part) {
            for (; *words >= '0' && *words <= '9'; ++words)
                address[part] = (uint8_t)(address[part] * 10 + (*words - '0'));
            if (*words)
                ++words;
        }
        return;
    }
}

int solo5_app_main(const struct solo5_start_info* info)
{
    struct solo5_net_info card;
    readAddress(info->cmdline);
    if (solo5_net_acquire("service", &net, &card) != SOLO5_R_OK)
        return SOLO5_EXIT_FAILURE;
    copy(mac, card.mac_address, 6);
    while (1) {
        size_t size = 0;
        while (solo5_net_read(net, packet, sizeof packet, &size) == SOLO5_R_OK) {
            if (size < ether + arpLength)
                continue;
            if (number(packet + 12) == 0x0806)
                answerArp();
            else if (number(packet + 12) == 0x0800)
                answerUdp(size);
        }
        solo5_handle_set_t ready;
        solo5_yield(solo5_clock_monotonic() + 1000000000ULL, &ready);
    }
}
