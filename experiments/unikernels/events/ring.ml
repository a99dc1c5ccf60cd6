(* SPDX-License-Identifier: GPL-3.0-or-later *)
(* The collections that hooks.c writes down, and how the event port tells them: each datagram asks
   for the events from an index on, and gets those that fit into one datagram. All numbers are little
   endian.

   Asked:    "UEVQ", version (u32, 1), index of the first event wanted (u64).
   Answered: "UEVA", version (u32, 1), clock (u64, ns), events recorded since the start (u64), index
             of the first event in this answer (u64), count (u32), 0 (u32); then for each event its
             start (u64, ns of the same clock), length (u32, ns), kind (u16), 0 (u16), detail (u64).
   Kinds:    1 minor collection (detail: words promoted), 2 major slice, 3 finalisers.

   An answer that starts behind the index asked for says that those between are lost: overwritten. *)

external start : int -> unit = "unisweep_events_start"
external read : int -> bytes -> int = "unisweep_events_read" [@@noalloc]

let largest_answer = 1400

(* The answer to a datagram; [None] when it is no question. *)
let answer question =
  if
    String.length question < 16
    || String.sub question 0 4 <> "UEVQ"
    || String.get_int32_le question 4 <> 1l
  then None
  else
    let answer = Bytes.create largest_answer in
    let length = read (Int64.to_int (String.get_int64_le question 8)) answer in
    Some (Bytes.sub_string answer 0 length)
