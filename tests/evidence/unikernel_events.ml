(* SPDX-License-Identifier: GPL-3.0-or-later *)
(* The unikernels' event port in a process of the host, with so many places in its ring as its
   argument says. Prints its UDP port on loopback, answers there, and obeys lines of its standard
   input:
     keep N     fills minor heaps until there were N more collections, keeping what it allocates
     drop N     the same, keeping nothing
     finalise N lets N values with finalisers die, and collects everything
   After each it prints the collections since the start and the words promoted, as the runtime
   itself counts them. *)

let kept = ref []

let collect count keep =
  let minor () = (Gc.quick_stat ()).minor_collections in
  let last = minor () + count in
  while minor () < last do
    let value = Sys.opaque_identity (Bytes.create 64) in
    if keep then kept := value :: !kept
  done;
  kept := []

let finalise count =
  for _ = 1 to count do
    Gc.finalise ignore (Sys.opaque_identity (ref 0))
  done;
  Gc.full_major ()

let answer socket =
  let question = Bytes.create 2048 in
  let length, from = Unix.recvfrom socket question 0 2048 [] in
  match Ring.answer (Bytes.sub_string question 0 length) with
  | None -> ()
  | Some reply ->
      ignore (Unix.sendto_substring socket reply 0 (String.length reply) [] from)

let () =
  let socket = Unix.socket PF_INET SOCK_DGRAM 0 in
  Unix.bind socket (ADDR_INET (Unix.inet_addr_loopback, 0));
  (match Unix.getsockname socket with
  | ADDR_INET (_, port) -> Printf.printf "%d\n%!" port
  | ADDR_UNIX _ -> exit 1);
  Ring.start (int_of_string Sys.argv.(1));
  let start = Gc.quick_stat () in
  let obey line =
    Scanf.sscanf line "%s %d" (fun word count ->
        if word = "finalise" then finalise count else collect count (word = "keep"));
    let now = Gc.quick_stat () in
    Printf.printf "%d %.0f\n%!"
      (now.minor_collections - start.minor_collections)
      (now.promoted_words -. start.promoted_words)
  in
  while true do
    let ready, _, _ = Unix.select [ socket; Unix.stdin ] [] [] (-1.) in
    if List.mem socket ready then answer socket;
    if List.mem Unix.stdin ready then
      match input_line stdin with line -> obey line | exception End_of_file -> exit 0
  done
