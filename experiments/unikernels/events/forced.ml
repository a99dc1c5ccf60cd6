(* SPDX-License-Identifier: GPL-3.0-or-later *)
(* Collections at known instants, to test what is made of them: with --collect-every=MS the whole
   heap, and a ballast that makes it take milliseconds, is marked and swept every so often. *)
open Lwt.Infix

let every_ms =
  let doc = "Force major collections, one every so many milliseconds. 0: none." in
  Mirage_runtime.register_arg
    Cmdliner.Arg.(value & opt int 0 & info [ "collect-every" ] ~docv:"MS" ~doc)

let ballast_blocks = 200_000

let start () =
  let every = every_ms () in
  let rec collect ballast =
    Mirage_sleep.ns (Duration.of_ms every) >>= fun () ->
    (* One slice each: begin a cycle, mark, clean, sweep. *)
    for _ = 1 to 4 do
      ignore (Gc.major_slice 100_000_000)
    done;
    collect (Sys.opaque_identity ballast)
  in
  if every > 0 then
    Lwt.async (fun () -> collect (List.init ballast_blocks (fun i -> Some i)))
