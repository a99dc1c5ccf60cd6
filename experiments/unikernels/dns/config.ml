(* SPDX-License-Identifier: GPL-3.0-or-later *)
open Mirage

let packages =
  [
    package "dns" ~min:"10.0.0";
    package "dns-server" ~min:"10.0.0" ~sublibs:[ "mirage" ];
    package "domain-name";
    package "ipaddr";
  ]

let main =
  main ~packages ~local_libs:[ "unisweep_events" ] "Unikernel.Main" (stackv4v6 @-> job)

let () = register "dns" [ main $ generic_stackv4v6 default_network ]
