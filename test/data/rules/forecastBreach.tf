resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-196a79b365662758"
    name           = "Queue will be too long"
    condition      = "C"
    for            = "5m"
    no_data_state  = "NoData"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "forecastBreach"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Queue will be too long"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Observed }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.Observed }}{{ template \"value\" $values.Observed.Value }}{{ else }}value unknown{{ end }}{{ with $values.Lower }}{{ with $values.Upper }} now, {{ template \"value\" $values.Lower.Value }} to {{ template \"value\" $values.Upper.Value }} in 4h{{ end }}{{ end }}. The forecast's upper bound reaches {{ $values.B.Value | humanize }} within 4h; the limit is 1000.{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22max%20by%20(queue)%20(queue_length%7Bqueue%3D~%5C%22order.*%5C%22%7D)%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "forecast"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "forecast"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "max by (queue) (queue_length{queue=~\"order.*\"})"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "upper"
        "horizon"  = "4h"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "max"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "B"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gte"
              "params" = [
                1000,
              ]
            }
            "unloadEvaluator" = {
              "type" = "lt"
              "params" = [
                900,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "Observed"
      query_type     = "forecast"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Observed"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "forecast"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "max by (queue) (queue_length{queue=~\"order.*\"})"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "upper"
        "horizon"  = "4h"
        "evidence" = "observed"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "Lower"
      query_type     = "forecast"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Lower"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "forecast"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "max by (queue) (queue_length{queue=~\"order.*\"})"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "upper"
        "horizon"  = "4h"
        "evidence" = "lower"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "Upper"
      query_type     = "forecast"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Upper"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "forecast"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "max by (queue) (queue_length{queue=~\"order.*\"})"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "upper"
        "horizon"  = "4h"
        "evidence" = "upper"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }
  }
}
