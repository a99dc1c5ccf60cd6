(* SPDX-License-Identifier: GPL-3.0-or-later *)
open Mirage

let main = main ~local_libs:[ "unisweep_events" ] "Unikernel.Main" (stackv4v6 @-> job)
let () = register "iperf" [ main $ generic_stackv4v6 default_network ]
