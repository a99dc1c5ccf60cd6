/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What OCaml's collector does, written down as it happens: its hooks put each minor collection,
   major slice and run of finalisers into a ring, of which the oldest are overwritten. For OCaml
   4.12 and later with one domain. Of Gc.compact and Gc.full_major only the parts that are minor
   collections, slices or finalisers are seen. */
#define CAML_INTERNALS /* for the hooks */
#include <caml/fail.h>
#include <caml/misc.h>
#include <caml/mlvalues.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Both go over the network as they are in memory. */
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the event port speaks little endian"
#endif
struct event {
    uint64_t start_ns;
    uint32_t length_ns; /* at most UINT32_MAX, however long it was */
    uint16_t kind, zero;
    uint64_t detail; /* of a minor collection: words promoted */
};
struct header {
    char magic[4];
    uint32_t version;
    uint64_t clock_ns, recorded, first;
    uint32_t count, zero;
};
_Static_assert(sizeof(struct event) == 24 && sizeof(struct header) == 40, "no padding");

enum { kind_minor = 1, kind_slice, kind_finalisers, kinds };

static struct event* ring;
static uint64_t places, recorded; /* recorded: since the start; what is kept are the last ones */
static uint64_t began_ns[kinds];
static double promoted; /* before the minor collection */

#ifdef __ocaml_solo5__
extern uint64_t solo5_clock_monotonic(void);
static uint64_t clock_ns(void)
{
    return solo5_clock_monotonic();
}
#else
#include <time.h>
static uint64_t clock_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}
#endif

static void record(uint16_t kind, uint64_t detail)
{
    uint64_t length = clock_ns() - began_ns[kind];
    struct event* event = &ring[recorded++ % places];
    event->start_ns = began_ns[kind];
    event->length_ns = length < UINT32_MAX ? (uint32_t)length : UINT32_MAX;
    event->kind = kind;
    event->detail = detail;
}

static void minor_begins(void)
{
    promoted = (double)Caml_state_field(stat_promoted_words);
    began_ns[kind_minor] = clock_ns();
}
static void minor_ends(void)
{
    record(kind_minor, (uint64_t)((double)Caml_state_field(stat_promoted_words) - promoted));
}
static void slice_begins(void)
{
    began_ns[kind_slice] = clock_ns();
}
static void slice_ends(void)
{
    record(kind_slice, 0);
}
static void finalisers_begin(void)
{
    began_ns[kind_finalisers] = clock_ns();
}
static void finalisers_end(void)
{
    record(kind_finalisers, 0);
}

/* int -> unit: starts recording into a ring of so many places. Called once. */
value unisweep_events_start(value wanted)
{
    ring = calloc((size_t)Long_val(wanted), sizeof *ring);
    if (ring == NULL)
        caml_raise_out_of_memory();
    places = (uint64_t)Long_val(wanted);
    caml_minor_gc_begin_hook = minor_begins;
    caml_minor_gc_end_hook = minor_ends;
    caml_major_slice_begin_hook = slice_begins;
    caml_major_slice_end_hook = slice_ends;
    caml_finalise_begin_hook = finalisers_begin;
    caml_finalise_end_hook = finalisers_end;
    return Val_unit;
}

/* int -> bytes -> int: writes the answer of the event port from the event with this index on, or
   from the oldest that is kept, as many as fit. Returns the answer's length. Allocates nothing on
   OCaml's heap, so nothing is recorded meanwhile. */
value unisweep_events_read(value wanted, value answer)
{
    uint64_t oldest = recorded > places ? recorded - places : 0;
    uint64_t first = (uint64_t)Long_val(wanted);
    first = first < oldest ? oldest : first > recorded ? recorded : first;
    uint64_t fit = (caml_string_length(answer) - sizeof(struct header)) / sizeof(struct event);
    uint64_t count = recorded - first < fit ? recorded - first : fit;
    struct header header = {{'U', 'E', 'V', 'A'}, 1, clock_ns(), recorded, first,
                            (uint32_t)count,      0};
    unsigned char* out = Bytes_val(answer);
    memcpy(out, &header, sizeof header);
    out += sizeof header;
    for (uint64_t i = first; i < first + count; ++i, out += sizeof(struct event))
        memcpy(out, &ring[i % places], sizeof(struct event));
    return Val_long(out - Bytes_val(answer));
}
