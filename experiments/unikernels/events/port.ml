(* SPDX-License-Identifier: GPL-3.0-or-later *)
(* The event port: UDP port 9099, on which a unikernel tells its collections (ring.ml). *)

let port = 9099

let kept =
  let doc =
    "How many collections are kept until they are asked for on UDP port 9099, 24 bytes each. 0: none \
     are recorded, and the port is closed."
  in
  Mirage_runtime.register_arg
    Cmdliner.Arg.(value & opt int 16384 & info [ "events" ] ~docv:"N" ~doc)

module Make (Stack : Tcpip.Stack.V4V6) = struct
  let tell udp ~src ~dst:_ ~src_port question =
    match Ring.answer (Cstruct.to_string question) with
    | None -> Lwt.return_unit
    | Some answer ->
        (* An answer that is lost is asked for again. *)
        Stack.UDP.write ~src_port:port ~dst:src ~dst_port:src_port udp (Cstruct.of_string answer)
        |> Lwt.map ignore

  let start stack =
    Forced.start ();
    let kept = kept () in
    if kept > 0 then (
      Ring.start kept;
      let udp = Stack.udp stack in
      Stack.UDP.listen udp ~port (tell udp);
      Logs.info (fun m -> m "the last %d collections are told on UDP port %d" kept port))
end
