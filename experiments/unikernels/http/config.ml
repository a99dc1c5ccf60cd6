(* SPDX-License-Identifier: GPL-3.0-or-later *)
open Mirage

let packages = [ package "cstruct" ]

let main =
  main ~packages ~local_libs:[ "unisweep_events" ] "Unikernel.Main" (stackv4v6 @-> job)

let () = register "http" [ main $ generic_stackv4v6 default_network ]
