(* SPDX-License-Identifier: GPL-3.0-or-later *)
(* Where iperf 2 sends to over TCP: whatever comes is read and dropped, until the client closes. *)
open Lwt.Infix

let port =
  let doc = "The TCP port." in
  Mirage_runtime.register_arg
    Cmdliner.Arg.(value & opt int 5001 & info [ "port" ] ~docv:"PORT" ~doc)

module Main (Stack : Tcpip.Stack.V4V6) = struct
  module Tcp = Stack.TCP
  module Events = Unisweep_events.Port.Make (Stack)

  let rec drop flow =
    Tcp.read flow >>= function
    | Ok (`Data _) -> drop flow
    | Ok `Eof | Error _ -> Tcp.close flow

  let start stack =
    let port = port () in
    Events.start stack;
    Tcp.listen (Stack.tcp stack) ~port drop;
    Logs.info (fun m -> m "iperf 2 sink listening on TCP port %d" port);
    fst (Lwt.wait ()) (* for ever *)
end
